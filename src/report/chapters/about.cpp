// SPDX-License-Identifier: Apache-2.0
#include "report/chapters/chapters.h"

namespace tanji {

void add_about_footprints(ReportBuilder& report) {
    report.chapter("about", "report.about");
    report.heading("about.what", 2, "report.about.what");
    report.paragraph("about.what.1", report.tell("report.about.what.1"));
    report.paragraph("about.what.2", report.tell("report.about.what.2"));
    report.heading("about.standards", 2, "report.about.standards");
    report.paragraph("about.standards.1", report.tell("report.about.standards.1"));
    report.add(List{false,
                    {{"about.standards.iso", report.tell("report.about.standards.iso"), 0},
                     {"about.standards.gbt", report.tell("report.about.standards.gbt"), 0},
                     {"about.standards.pas", report.tell("report.about.standards.pas"), 0},
                     {"about.standards.ghgp", report.tell("report.about.standards.ghgp"), 0}}});
    report.paragraph("about.standards.used", report.tell("report.about.standards.used", {{"method", Text{report.method_name()}}}));
    report.heading("about.limits", 2, "report.about.limits");
    report.add(List{false,
                    {{"about.limits.1", report.tell("report.about.limits.1"), 0},
                     {"about.limits.2", report.tell("report.about.limits.2"), 0},
                     {"about.limits.3", report.tell("report.about.limits.3"), 0}}});
}

}  // namespace tanji
