// SPDX-License-Identifier: Apache-2.0
#include "report/chapters/chapters.h"
#include "report/chapters/gap_readings.h"

namespace tanji {

namespace {

// More would push the fields off the page; the declaration lists all of them.
constexpr std::size_t kMostCoverResults = 6;

/// "部分碳足迹：…" and "含 2 项数据缺口" stand under the title, where nobody can miss them.
std::vector<std::string> notices(const ReportBuilder& report) {
    std::vector<std::string> lines;
    if (report.is_partial()) lines.push_back(report.say("report.cover.partial"));
    const auto gaps = static_cast<std::int64_t>(gap_readings(report).size());
    if (gaps > 0) lines.push_back(report.say("report.cover.gaps", {{"count", gaps}}));
    return lines;
}

std::string product_names(const ReportBuilder& report) {
    std::string names;
    for (const ProductReading& product : report.products) names += (names.empty() ? "" : report.after("report.list")) + product.name;
    return names;
}

}  // namespace

void add_cover(ReportBuilder& report) {
    const Study& study = report.study;
    CoverBlock cover;
    cover.organisation = report.author(study.body.name.empty() ? study.producer.name : study.body.name);
    cover.title = {study.title.empty() ? report.say("report.title") : report.author(study.title)};
    cover.subtitle = notices(report);
    const auto add = [&](std::string_view key, const std::string& text) {
        cover.fields.push_back({plain(report.say(key)), report.text_or_unstated(text)});
    };
    add("report.field.product", product_names(report));
    add("report.field.producer", report.author(study.producer.name));
    add("report.field.number", study.report.number);
    add("report.field.body", report.author(study.body.name));
    add("report.field.period", report.period_text());
    add("report.field.date", report.date_text(report.document.info.issue_date));
    if (report.products.size() <= kMostCoverResults)
        for (const ProductReading& product : report.products) {
            Inlines label = plain(report.capital(report.footprint_word()));
            if (report.products.size() > 1) label += plain(report.after("report.join") + product.name);
            cover.results.push_back({std::move(label), report.kg(product, report.path(product), product.result.total, true),
                                     report.tell("report.per", {{"unit", Text{product.per}}})});
        }
    cover.places = {report.say("report.place.prepared"), report.say("report.place.reviewed"), report.say("report.place.approved")};
    report.add(std::move(cover));
}

}  // namespace tanji
