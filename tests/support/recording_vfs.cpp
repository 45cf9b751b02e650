// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/recording_vfs.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <new>

namespace evenhall::test {

namespace {

constexpr std::size_t sectorSize = 512;

std::string contentOf(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

} // namespace

/// SQLite allocates this, with room for the file of the default VFS behind it.
struct RecordedFile {
    sqlite3_file base;
    RecordingVfs* owner;
    std::string* name; ///< empty: a temporary file, not recorded
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

/// The functions of SQLite's C interface; all of them pass on to the default VFS.
struct VfsFunctions {
    static RecordedFile& of(sqlite3_file* file) { return *reinterpret_cast<RecordedFile*>(file); }
    static RecordingVfs& of(sqlite3_vfs* vfs) { return *static_cast<RecordingVfs*>(vfs->pAppData); }

    static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* opened, int flags, int* outFlags) {
        RecordingVfs& owner = of(vfs);
        auto& file = *new (opened) RecordedFile{{nullptr}, &owner, nullptr};
        const bool existed = name != nullptr && std::filesystem::exists(name);
        const int code = owner.m_default->xOpen(owner.m_default, name, file.real(), flags, outFlags);
        if (code != SQLITE_OK)
            return code;
        file.base.pMethods = &methods();
        file.name = new std::string(name != nullptr ? std::filesystem::path(name).filename().string() : "");
        if (name != nullptr && owner.m_known.insert(*file.name).second)
            owner.record({RecordingVfs::Kind::Exists, *file.name, 0, existed ? contentOf(name) : "", existed});
        return code;
    }

    static int remove(sqlite3_vfs* vfs, const char* name, int syncFolder) {
        RecordingVfs& owner = of(vfs);
        const std::string file = std::filesystem::path(name).filename().string();
        owner.m_known.erase(file);
        owner.record({RecordingVfs::Kind::Delete, file, 0, {}, syncFolder != 0});
        return owner.m_default->xDelete(owner.m_default, name, syncFolder);
    }

    static int close(sqlite3_file* file) {
        const int code = of(file).real()->pMethods->xClose(of(file).real());
        delete of(file).name;
        return code;
    }
    static int read(sqlite3_file* file, void* into, int size, sqlite3_int64 offset) {
        return of(file).real()->pMethods->xRead(of(file).real(), into, size, offset);
    }
    static int write(sqlite3_file* file, const void* from, int size, sqlite3_int64 offset) {
        RecordedFile& to = of(file);
        if (const int fault = to.owner->nextFault(RecordingVfs::Kind::Write); fault != SQLITE_OK)
            return fault;
        if (!to.name->empty())
            to.owner->record({RecordingVfs::Kind::Write, *to.name, offset,
                              std::string(static_cast<const char*>(from), static_cast<std::size_t>(size))});
        return to.real()->pMethods->xWrite(to.real(), from, size, offset);
    }
    static int truncate(sqlite3_file* file, sqlite3_int64 size) {
        RecordedFile& to = of(file);
        if (!to.name->empty())
            to.owner->record({RecordingVfs::Kind::Truncate, *to.name, size, {}});
        return to.real()->pMethods->xTruncate(to.real(), size);
    }
    static int sync(sqlite3_file* file, int /*flags*/) {
        RecordedFile& to = of(file);
        if (const int fault = to.owner->nextFault(RecordingVfs::Kind::Sync); fault != SQLITE_OK)
            return fault;
        if (!to.name->empty())
            to.owner->record({RecordingVfs::Kind::Sync, *to.name, 0, {}});
        return SQLITE_OK;
    }
    static int fileSize(sqlite3_file* file, sqlite3_int64* size) {
        return of(file).real()->pMethods->xFileSize(of(file).real(), size);
    }
    static int lock(sqlite3_file* file, int level) { return of(file).real()->pMethods->xLock(of(file).real(), level); }
    static int unlock(sqlite3_file* file, int level) {
        return of(file).real()->pMethods->xUnlock(of(file).real(), level);
    }
    static int checkReservedLock(sqlite3_file* file, int* held) {
        return of(file).real()->pMethods->xCheckReservedLock(of(file).real(), held);
    }
    static int control(sqlite3_file* file, int operation, void* argument) {
        return of(file).real()->pMethods->xFileControl(of(file).real(), operation, argument);
    }
    static int size(sqlite3_file* file) { return of(file).real()->pMethods->xSectorSize(of(file).real()); }
    static int characteristics(sqlite3_file* file) {
        return of(file).real()->pMethods->xDeviceCharacteristics(of(file).real());
    }
    static int shmMap(sqlite3_file* file, int page, int pageSize, int extend, void volatile** memory) {
        return of(file).real()->pMethods->xShmMap(of(file).real(), page, pageSize, extend, memory);
    }
    static int shmLock(sqlite3_file* file, int offset, int count, int flags) {
        return of(file).real()->pMethods->xShmLock(of(file).real(), offset, count, flags);
    }
    static void shmBarrier(sqlite3_file* file) { of(file).real()->pMethods->xShmBarrier(of(file).real()); }
    static int shmUnmap(sqlite3_file* file, int remove) {
        return of(file).real()->pMethods->xShmUnmap(of(file).real(), remove);
    }

    /// Version 2: without memory-mapped reading, which would write past us.
    static const sqlite3_io_methods& methods() {
        static const sqlite3_io_methods table = {2,
                                                 close,
                                                 read,
                                                 write,
                                                 truncate,
                                                 sync,
                                                 fileSize,
                                                 lock,
                                                 unlock,
                                                 checkReservedLock,
                                                 control,
                                                 size,
                                                 characteristics,
                                                 shmMap,
                                                 shmLock,
                                                 shmBarrier,
                                                 shmUnmap,
                                                 nullptr,
                                                 nullptr};
        return table;
    }
};

RecordingVfs::RecordingVfs(std::string name) : m_name(std::move(name)), m_default(sqlite3_vfs_find(nullptr)) {
    m_vfs = *m_default;
    m_vfs.pNext = nullptr;
    m_vfs.zName = m_name.c_str();
    m_vfs.pAppData = this;
    m_vfs.szOsFile = static_cast<int>(sizeof(RecordedFile)) + m_default->szOsFile;
    m_vfs.xOpen = VfsFunctions::open;
    m_vfs.xDelete = VfsFunctions::remove;
    sqlite3_vfs_register(&m_vfs, 0);
}

RecordingVfs::~RecordingVfs() {
    sqlite3_vfs_unregister(&m_vfs);
}

void RecordingVfs::failFrom(int n, Fault fault) {
    m_fault = fault;
    m_untilFault = n;
    m_failed = false;
}

int RecordingVfs::nextFault(Kind kind) {
    if (!m_fault || (kind == Kind::Sync) != (*m_fault == Fault::Sync))
        return SQLITE_OK;
    if (m_untilFault > 0) {
        --m_untilFault;
        return SQLITE_OK;
    }
    m_failed = true;
    switch (*m_fault) {
    case Fault::Write:
        return SQLITE_IOERR_WRITE;
    case Fault::Sync:
        return SQLITE_IOERR_FSYNC;
    case Fault::DiskFull:
        return SQLITE_FULL;
    }
    return SQLITE_OK;
}

std::vector<bool> RecordingVfs::syncedBefore(std::size_t moment) const {
    std::vector<bool> synced(moment, false);
    std::set<std::string> syncedLater;
    for (std::size_t index = moment; index-- > 0;) {
        const Operation& operation = m_operations[index];
        if (operation.kind == Kind::Sync)
            syncedLater.insert(operation.file);
        else if (operation.kind == Kind::Delete) // what came before belongs to a file that is gone
            syncedLater.erase(operation.file);
        synced[index] = operation.durable || syncedLater.count(operation.file) != 0;
    }
    return synced;
}

void RecordingVfs::apply(const Operation& operation, bool synced, Rest rest, std::mt19937_64& random,
                         Disk& disk) const {
    const bool happened = synced || rest == Rest::Kept || (rest == Rest::Torn && random() % 2 == 0);
    const auto file = disk.find(operation.file);
    switch (operation.kind) {
    case Kind::Sync:
        return;
    case Kind::Exists:
        if (happened)
            disk[operation.file] = operation.bytes;
        return;
    case Kind::Delete:
        if (happened)
            disk.erase(operation.file);
        return;
    case Kind::Truncate:
        if (happened && file != disk.end())
            file->second.resize(static_cast<std::size_t>(operation.offset));
        return;
    case Kind::Write:
        break;
    }
    if (file == disk.end() || (!synced && rest == Rest::Dropped))
        return;
    std::string& bytes = file->second;
    for (std::size_t from = 0; from < operation.bytes.size(); from += sectorSize) {
        const bool there = synced || rest == Rest::Kept || random() % 2 == 0;
        const bool torn = !there && random() % 8 == 0;
        if (!there && !torn)
            continue;
        const std::size_t size = std::min(sectorSize, operation.bytes.size() - from);
        const std::size_t at = static_cast<std::size_t>(operation.offset) + from;
        bytes.resize(std::max(bytes.size(), at + size));
        std::copy_n(operation.bytes.begin() + static_cast<std::ptrdiff_t>(from), size,
                    bytes.begin() + static_cast<std::ptrdiff_t>(at));
        if (torn)
            bytes[at + random() % size] = static_cast<char>(random() & 0xFFU);
    }
}

void RecordingVfs::rebuild(std::size_t moment, Rest rest, std::mt19937_64& random, const std::string& folder) const {
    const std::vector<bool> synced = syncedBefore(moment);
    Disk disk;
    for (std::size_t index = 0; index < moment; ++index)
        apply(m_operations[index], synced[index], rest, random, disk);
    std::filesystem::create_directories(folder);
    for (const auto& [name, bytes] : disk)
        std::ofstream(folder + "/" + name, std::ios::binary) << bytes;
}

} // namespace evenhall::test
