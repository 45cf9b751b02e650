// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/report/pdf_writer.h"
#include "app/report/proposal_page.h"

#include <QCommandLineParser>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QTextStream>

namespace {

int complain(const QString& what) {
    QTextStream(stderr) << "evenhall-report: " << what << '\n';
    return 1;
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen"); // paper needs no screen
    const QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription("Prints a month proposal of evenhallctl plan propose.");
    parser.addHelpOption();
    parser.addPositionalArgument("PROPOSAL", "the JSON file");
    parser.addOption({"language", "zh or en (zh)", "language", "zh"});
    parser.addOption({"output", "the PDF file (proposal.pdf)", "file", "proposal.pdf"});
    parser.process(application);
    if (parser.positionalArguments().size() != 1)
        return complain("one proposal is expected; see --help");
    QFile file(parser.positionalArguments().first());
    if (!file.open(QIODevice::ReadOnly))
        return complain("cannot read " + file.fileName());
    const QJsonObject proposal = QJsonDocument::fromJson(file.readAll()).object();
    if (proposal["format"].toString() != "evenhall-month-proposal/2")
        return complain(file.fileName() + " is not a month proposal");
    const bool chinese = parser.value("language") != "en";
    using evenhall::report::PageLanguage;
    const QString page =
        evenhall::report::proposalPage(proposal, chinese ? PageLanguage::Chinese : PageLanguage::English);
    if (!evenhall::report::writePdf(page, proposal["hall"].toString(), parser.value("output")))
        return complain("cannot write " + parser.value("output"));
    return 0;
}
