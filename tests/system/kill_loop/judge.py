# SPDX-FileCopyrightText: 2026 The Evenhall authors
# SPDX-License-Identifier: Apache-2.0
"""Compares what clients were answered with each other and with what the hall says now."""
from hall_load import Line


def issued(clients):
    """Every answer that gave a ticket."""
    return [answer for client in clients for _, command, answer in list(client.log)
            if command["type"] == "issueTicket" and answer["ok"]]


def called(clients):
    """Every answer that called a ticket; a window may also only finish what it had."""
    return [(key, answer) for client in clients for key, command, answer in list(client.log)
            if command["type"] == "callNext" and answer["ok"] and "ticket" in answer]


def contradictions(clients):
    """Numbers given to two tickets, tickets called twice, answers that changed."""
    problems = [problem for client in clients for problem in client.problems]
    by_number, by_ticket, by_call = {}, {}, {}
    for answer in issued(clients):
        if by_number.setdefault(answer["number"], answer["ticket"]) != answer["ticket"]:
            problems.append(f"number {answer['number']} was given out twice")
        if by_ticket.setdefault(answer["ticket"], answer["code"]) != answer["code"]:
            problems.append(f"ticket {answer['ticket']} was given out twice")
    for key, answer in called(clients):
        if by_call.setdefault(answer["ticket"], key) != key:
            problems.append(f"ticket {answer['ticket']} was called by {by_call[answer['ticket']]} and by {key}")
        if by_number.get(answer["number"], answer["ticket"]) != answer["ticket"]:
            problems.append(f"number {answer['number']} was called for another ticket")
    return problems


def missing(address, answers):
    """Tickets that somebody holds and the hall does not know as they were given out."""
    line = Line("guideDesk", "judge")
    problems = []
    for answer in answers:
        got = line.request(address, "GET", "/api/v1/tickets/" + answer["code"])
        if got is None or got[0] != 200:
            problems.append(f"ticket {answer['ticket']} number {answer['number']} is gone: {got}")
        elif answer["ticket"] not in str(got[1]) or answer["number"] not in str(got[1]):
            problems.append(f"ticket {answer['ticket']} number {answer['number']} changed: {got[1]}")
    return problems
