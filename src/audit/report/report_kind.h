// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace tanji {

struct ReadDocument;
struct ReportClaims;
struct ReportFacts;

/// What kind of document a report is: another kind must hold other things.
enum class ReportKind {
    Study,  // a full report on a footprint, with its inventory or with chapters on method and data
    Epd,    // an environmental product declaration
    Sheet   // a data sheet or summary of one or a few pages
};
ReportKind kind_of_report(const ReportFacts& facts);
/// "study", "epd", "sheet".
std::string name(ReportKind kind);

/// The method that a report says it follows: "iso-14067", "pas-2050", "ghg-protocol", "epd"; empty when it names none. Where it names
/// several it is ISO 14067, which asks for the most.
std::string method_of_report(const ReportFacts& facts);
/// The same before anything else is known of the report.
std::string method_of_report(const ReadDocument& document, const ReportClaims& claims);

}  // namespace tanji
