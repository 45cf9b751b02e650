#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""A judge that cannot condemn is worth nothing: each kind of loss is shown to it once."""
import types
import unittest

import judge


def client(*log, problems=()):
    return types.SimpleNamespace(log=list(log), problems=list(problems))


def issue(key, ticket, number):
    return key, {"type": "issueTicket"}, {"ok": True, "ticket": ticket, "number": number, "code": "C" + ticket}


def call(key, ticket, number):
    return key, {"type": "callNext"}, {"ok": True, "ticket": ticket, "number": number}


class JudgeTest(unittest.TestCase):
    def test_a_day_without_fault_is_not_condemned(self):
        day = client(issue("a", "1", "S001"), issue("b", "2", "S002"), call("c", "1", "S001"), call("d", "2", "S002"))
        self.assertEqual(judge.contradictions([day]), [])

    def test_a_number_or_a_call_that_came_twice_is_found(self):
        self.assertEqual(len(judge.contradictions([client(issue("a", "1", "S001"), issue("b", "2", "S001"))])), 1)
        self.assertEqual(len(judge.contradictions([client(call("a", "1", "S001")), client(call("b", "1", "S001"))])), 1)
        self.assertEqual(len(judge.contradictions([client(issue("a", "1", "S001"), call("b", "2", "S001"))])), 1)

    def test_an_answer_that_changed_is_kept(self):
        self.assertEqual(judge.contradictions([client(problems=["a: first 1, then 2"])]), ["a: first 1, then 2"])

    def test_a_ticket_that_is_gone_is_found(self):
        self.assertEqual(len(judge.missing("127.0.0.1:1", [issue("a", "1", "S001")[2]])), 1)


if __name__ == "__main__":
    unittest.main()
