// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "drivers/ticket-layout/ticket_font.h"

#include <QFont>
#include <QFontDatabase>
#include <QRawFont>

#include <array>
#include <filesystem>
#include <fontconfig/fontconfig.h>
#include <string>

namespace evenhall::ticket_layout {

namespace {

using device::Fault;
using device::FaultCode;
using device::Outcome;

constexpr const char* fontFamily = "Noto Sans CJK SC";
constexpr const char* debianPackage = "fonts-noto-cjk";
constexpr std::array files{"NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"};

/// Latin, Chinese of every day, marks of a ticket, money, full-width forms, rare characters of GB 18030 and of names of
/// places, one beyond the basic plane.
constexpr const char* neededCharacters = "A0z请号窗口补打，。：（）、□¥￥－·龘囍䶮㙍𠮷";

std::string missing() {
    return std::string("the font ") + fontFamily + " is missing, no ticket can be drawn: install the package " +
           debianPackage;
}

/// Nothing of the machine's own configuration; only its cache, so that a start need not read 40 MB of fonts.
std::string configurationFor(const std::filesystem::path& folder) {
    std::string accepted;
    for (const char* file : files)
        accepted += "<glob>" + (folder / file).string() + "</glob>";
    return "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\"><fontconfig><dir>" +
           folder.string() +
           "</dir><cachedir>/var/cache/fontconfig</cachedir><cachedir prefix=\"xdg\">fontconfig</cachedir>"
           "<selectfont><acceptfont>" +
           accepted + "</acceptfont><rejectfont><glob>*.*</glob></rejectfont></selectfont></fontconfig>";
}

Outcome<std::filesystem::path> findFolder(const std::vector<std::string>& folders) {
    std::string searched;
    for (const std::string& folder : folders) {
        std::error_code error;
        const std::filesystem::path path(folder);
        if (std::filesystem::exists(path / files.front(), error) && std::filesystem::exists(path / files.back(), error))
            return path;
        searched += (searched.empty() ? " (not in " : ", ") + path.string();
    }
    return Fault{FaultCode::NotFound, missing() + searched + ")"};
}

/// The needed characters that this weight lacks; everything when another font came instead.
QString lacking(bool bold) {
    QString needed = QString::fromUtf8(neededCharacters);
    const QRawFont font = QRawFont::fromFont(ticketFont(24, bold));
    if (font.familyName() != QLatin1String(fontFamily))
        return needed;
    QString absent;
    for (const char32_t character : needed.toStdU32String())
        if (!font.supportsCharacter(character))
            absent += QString::fromUcs4(&character, 1);
    return absent;
}

} // namespace

QFont ticketFont(int em, bool bold) {
    QFont font(QString::fromLatin1(fontFamily));
    font.setPixelSize(em);
    font.setBold(bold);
    // Printers have no grey: hinted dots are sharper than a threshold over smooth edges.
    font.setStyleStrategy(QFont::NoAntialias);
    font.setHintingPreference(QFont::PreferFullHinting);
    return font;
}

Outcome<void> pinFont(const std::vector<std::string>& folders) {
    const Outcome<std::filesystem::path> folder = findFolder(folders);
    if (!folder)
        return folder.fault();
    FcConfig* configuration = ::FcConfigCreate();
    const std::string text = configurationFor(*folder);
    const auto* bytes = reinterpret_cast<const FcChar8*>(text.c_str());
    const bool isDone = configuration != nullptr &&
                        ::FcConfigParseAndLoadFromMemory(configuration, bytes, FcTrue) == FcTrue &&
                        ::FcConfigBuildFonts(configuration) == FcTrue && ::FcConfigSetCurrent(configuration) == FcTrue;
    if (configuration != nullptr)
        ::FcConfigDestroy(configuration); // the current one is counted once more
    return isDone ? Outcome<void>() : Outcome<void>(FaultCode::Unsupported, "the ticket's font cannot be pinned");
}

Outcome<void> checkFont() {
    if (!QFontDatabase::families().contains(QString::fromLatin1(fontFamily)))
        return Fault{FaultCode::NotFound, missing()};
    for (const bool bold : {false, true})
        if (const QString absent = lacking(bold); !absent.isEmpty())
            return Fault{FaultCode::NotFound, std::string("the font ") + fontFamily + (bold ? " Bold" : "") +
                                                  " lacks characters that tickets need: " + absent.toStdString()};
    return {};
}

} // namespace evenhall::ticket_layout
