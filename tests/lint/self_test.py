#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""Each lint is shown bad input and must find it, and good input and must let it pass."""
import pathlib
import tempfile
import unittest

import clang_format
import dependencies
import include_arrows
import licences
import shell
import sizes
import tidy_changed
import words

TABLE = include_arrows.ArrowTable("""values|app/domain/values|
hall|app/domain/hall|values
journal|app/journal|values hall
journal_backup|app/journal/backup|journal
server|app/server|values
kiosk_model|kiosk/model|values
escpos|drivers/escpos|
booking||values""")
SPDX = "// SPDX-FileCopyrightText: 2026 The Evenhall authors\n// SPDX-License-Identifier: Apache-2.0\n"


def arrows(name, *includes):
    text = "".join(f"#include {include}\n" for include in includes)
    return [finding.text for finding in include_arrows.check_file(name, text, TABLE, {})]


class IncludeArrows(unittest.TestCase):
    def test_an_arrow_of_the_table_passes(self):
        self.assertEqual(arrows("app/journal/journal.h", '"app/domain/values/id.h"', "<vector>", "<cstdint>"), [])

    def test_an_arrow_outside_the_table_is_found(self):
        self.assertIn("values -> journal", arrows("app/domain/values/id.h", '"app/journal/journal.h"')[0])

    def test_the_deepest_folder_decides(self):
        self.assertEqual(arrows("app/journal/backup/backup.cpp", '"app/journal/journal.h"'), [])
        self.assertIn("journal_backup -> values", arrows("app/journal/backup/backup.cpp", '"app/domain/values/id.h"')[0])

    def test_outside_libraries_stay_in_their_layer(self):
        self.assertEqual(arrows("app/journal/database.cpp", "<sqlite3.h>"), [])
        for header in ("<sqlite3.h>", "<boost/json.hpp>", "<QString>", "<QtCore/QString>", "<unistd.h>", "<strange/a.h>"):
            self.assertEqual(len(arrows("app/domain/hall/decide.cpp", header)), 1, header)
        self.assertEqual(len(arrows("app/journal/database.cpp", "<boost/beast/core.hpp>")), 1)
        self.assertEqual(len(arrows("drivers/escpos/encoder.cpp", "<libserialport.h>")), 1)

    def test_a_program_wires_anything_but_sql(self):
        self.assertEqual(arrows("app/server/main.cpp", '"app/journal/journal.h"', "<QCoreApplication>"), [])
        self.assertEqual(len(arrows("app/server/main.cpp", "<sqlite3.h>")), 1)

    def test_a_screen_never_reaches_the_journal(self):
        self.assertEqual(len(arrows("kiosk/main.cpp", '"app/journal/journal.h"')), 1)

    def test_paths_are_written_from_the_root(self):
        self.assertEqual(len(arrows("app/journal/journal.cpp", '"journal.h"')), 1)


class Licences(unittest.TestCase):
    def test_a_file_without_the_lines_is_found(self):
        self.assertEqual(len(list(licences.check_file("app/a.cpp", "int a;\n"))), 1)
        self.assertEqual(len(list(licences.check_file("packaging/start", "#!/bin/sh\ntrue\n"))), 1)

    def test_a_file_with_the_lines_passes(self):
        self.assertEqual(list(licences.check_file("app/a.cpp", SPDX + "int a;\n")), [])
        self.assertEqual(list(licences.check_file("README.md", "text")), [])


class Dependencies(unittest.TestCase):
    README = "## What it stands on\n| SQLite 3 | public domain | storage |\n| Qt | | windows |\n## Next\n"

    def found(self, text):
        return list(dependencies.check_file("CMakeLists.txt", text, dependencies.table_of(self.README)))

    def test_a_library_without_licence_and_reason_is_found(self):
        self.assertEqual(len(self.found("find_package(Qt6 6.4 REQUIRED)\n")), 1)
        self.assertEqual(len(self.found("pkg_check_modules(Usb REQUIRED IMPORTED_TARGET libusb)\n")), 1)

    def test_a_named_library_passes(self):
        self.assertEqual(self.found("find_package(SQLite3 REQUIRED)\nfind_package(Threads)\n"), [])


class Words(unittest.TestCase):
    def test_marks_paths_hosts_and_sleeps_are_found(self):
        for name, line in (("app/a.h", "// TODO: later"), ("a.md", "see /home/someone/x"), ("a.txt", "https://pypi.org/x"),
                           ("tests/a_test.cpp", "std::this_thread::sleep_for(1ms);"), ("app/a.h", "int a; ")):
            self.assertEqual(len(list(words.check_file(name, line))), 1, line)

    def test_chinese_text_has_chinese_punctuation(self):
        name = "resources/templates/zh-CN.txt"
        self.assertEqual(len(list(words.check_file(name, "ticket.materials = 请带: {materials}"))), 1)
        self.assertEqual(list(words.check_file(name, "ticket.materials = 请带：{materials}")), [])

    def test_ordinary_text_passes(self):
        self.assertEqual(list(words.check_file("app/a.h", "int at_work = 1; // a network/home/x.h")), [])


class Sizes(unittest.TestCase):
    LONG_BODY = "    call(\"}\"); // }\n" * 61

    def test_a_long_function_is_found(self):
        text = "namespace a {\nint f(int x) {\n" + self.LONG_BODY + "}\n}\n"
        self.assertEqual([finding.line for finding in sizes.check_file("app/a.cpp", text)], [2])

    def test_a_long_function_within_a_class_or_test_is_found(self):
        for head in ("class A : public B {\npublic:\n    A() : m_a(1) {\n", 'TEST_CASE("A {", "[a]") {\n'):
            self.assertEqual(len(list(sizes.check_file("app/a.cpp", head + self.LONG_BODY + "}\n};\n"))), 1, head)

    def test_tables_and_types_are_not_functions(self):
        for head in ("constexpr std::array table = {\n", "struct A {\n", "enum class A : int {\n"):
            self.assertEqual(list(sizes.check_file("app/a.cpp", head + "    1,\n" * 100 + "};\n")), [], head)

    def test_many_short_functions_pass(self):
        text = "namespace a {\n" + "int f() {\n    if (a()) {\n        b();\n    }\n}\n" * 60 + "}\n"
        self.assertEqual(list(sizes.check_file("app/a.cpp", text)), [])

    def test_a_reason_lets_it_pass(self):
        text = "// size: one table of the manual\nint f() {\n" + self.LONG_BODY + "}\n"
        self.assertEqual(list(sizes.check_file("app/a.cpp", text)), [])

    def test_a_long_file_is_found(self):
        self.assertEqual(len(list(sizes.check_file("app/a.h", "int a;\n" * 251))), 1)

    def test_a_long_python_function_is_found(self):
        self.assertEqual(len(list(sizes.check_file("a.py", "def f():\n" + "    pass\n" * 61))), 1)


class Tools(unittest.TestCase):
    def in_folder(self, name, text, check):
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, name).write_text(text, encoding="utf-8")
            return list(check([name], root=folder))

    def test_unformatted_code_is_found(self):
        self.assertEqual(len(self.in_folder("a.cpp", "int  a ;\n", clang_format.check_files)), 1)
        self.assertEqual(self.in_folder("a.cpp", "int a;\n", clang_format.check_files), [])

    def test_a_careless_script_is_found(self):
        self.assertEqual(len(self.in_folder("a", "#!/bin/bash\ncd x\nrm -r $y/$@\n", shell.check_files)) > 0, True)
        self.assertEqual(self.in_folder("a", "#!/bin/bash\necho x\n", shell.check_files), [])


class TidyChanged(unittest.TestCase):
    ROOT = tidy_changed.ROOT
    BUILD = ROOT / "build/asan"
    DEPENDENCIES = ("app/a.cpp.o: #deps 3, deps mtime 1 (VALID)\n    ../../app/a.cpp\n    ../../app/a.h\n"
                    "    /usr/include/stdio.h\n\n"
                    "app/b.cpp.o: #deps 1, deps mtime 1 (VALID)\n    ../../app/b.cpp\n\n")

    def chosen(self, *changed):
        includes = tidy_changed.parse_dependencies(self.DEPENDENCIES, self.BUILD)
        sources = [self.ROOT / "app/a.cpp", self.ROOT / "app/b.cpp"]
        chosen = tidy_changed.affected(sources, includes, [self.ROOT / name for name in changed])
        return [source.name for source in chosen]

    def test_a_changed_header_brings_what_includes_it(self):
        self.assertEqual(self.chosen("app/a.h"), ["a.cpp"])
        self.assertEqual(self.chosen("app/b.cpp", "README.md"), ["b.cpp"])
        self.assertEqual(self.chosen(".clang-tidy"), ["a.cpp", "b.cpp"])
        self.assertEqual(self.chosen("README.md"), [])

    def test_clang_tidy_itself_finds_a_fault(self):
        with tempfile.TemporaryDirectory() as folder:
            source = pathlib.Path(folder, "a.cpp")
            (pathlib.Path(folder, ".clang-tidy")).write_text((self.ROOT / ".clang-tidy").read_text())
            command = f'[{{"directory": "{folder}", "file": "a.cpp", "command": "c++ -c a.cpp"}}]'
            pathlib.Path(folder, "compile_commands.json").write_text(command)
            for text, bad in (("bool a(int b) { return b == b; }\n", True), ("int* a = nullptr;\n", False)):
                source.write_text(text)
                self.assertEqual(tidy_changed.tidy(folder, source)[1] != 0, bad, text)


if __name__ == "__main__":
    unittest.main()
