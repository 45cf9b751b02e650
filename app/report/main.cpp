// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/report/pdf_writer.h"
#include "app/report/proposal_page.h"
#include "app/report/review_page.h"

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

/// As much of the proposal as three sheets hold.
QString fittingPage(const QJsonObject& proposal, evenhall::report::PageLanguage language) {
    constexpr int mostSheets = 3;
    QString page;
    for (const evenhall::report::PageDetail& detail : evenhall::report::pageDetails()) {
        page = evenhall::report::proposalPage(proposal, language, detail);
        if (evenhall::report::sheetsOf(page) <= mostSheets)
            break;
    }
    return page;
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen"); // paper needs no screen
    const QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription("Prints what evenhallctl plan propose or plan review wrote.");
    parser.addHelpOption();
    parser.addPositionalArgument("PAPER", "the JSON file");
    parser.addOption({"language", "zh or en (zh)", "language", "zh"});
    parser.addOption({"output", "the PDF file (proposal.pdf)", "file", "proposal.pdf"});
    parser.process(application);
    if (parser.positionalArguments().size() != 1)
        return complain("one JSON file is expected; see --help");
    QFile file(parser.positionalArguments().first());
    if (!file.open(QIODevice::ReadOnly))
        return complain("cannot read " + file.fileName());
    const QJsonObject paper = QJsonDocument::fromJson(file.readAll()).object();
    const QString format = paper["format"].toString();
    using evenhall::report::PageLanguage;
    const PageLanguage language = parser.value("language") == "en" ? PageLanguage::English : PageLanguage::Chinese;
    QString page;
    if (format == "evenhall-month-proposal/2")
        page = fittingPage(paper, language);
    else if (format == "evenhall-month-review/1")
        page = evenhall::report::reviewPage(paper, language);
    else
        return complain(file.fileName() + " is neither a month proposal nor a review");
    if (!evenhall::report::writePdf(page, paper["hall"].toString(), parser.value("output")))
        return complain("cannot write " + parser.value("output"));
    return 0;
}
