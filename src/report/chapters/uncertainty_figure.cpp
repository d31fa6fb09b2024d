// SPDX-License-Identifier: Apache-2.0
#include "interpret/uncertainty.h"
#include "report/chapters/chapters.h"
#include "report/figures/histogram.h"

namespace tanji {

void add_uncertainty_figure(ReportBuilder& report, const ProductReading& product, const Sample& drawn) {
    const auto mark = [&](std::string_view key, double value) { return report.say(key, {{"value", report.kg_text(product, value)}}); };
    HistogramDiagram diagram{drawn.histogram.least,
                             drawn.histogram.most,
                             drawn.histogram.bars,
                             drawn.draws,
                             drawn.low,
                             drawn.high,
                             {{drawn.low, mark("report.histogram.low", drawn.low), true},
                              {drawn.median, mark("report.histogram.median", drawn.median), false},
                              {drawn.high, mark("report.histogram.high", drawn.high), true}},
                             report.say("report.histogram.axis", {{"unit", product.per}}),
                             report.say("report.histogram.share")};
    Scene scene = histogram_scene(diagram);
    if (scene.items.empty()) return;
    report.add(Figure{
        "uncertainty." + product.product.id + ".figure",
        report.tell("report.histogram.caption", {{"product", Text{product.name}}}, {{"draws", static_cast<std::int64_t>(drawn.draws)}}),
        std::move(scene),
        report.say("report.histogram.alt", {{"draws", static_cast<std::int64_t>(drawn.draws)},
                                            {"median", report.kg_text(product, drawn.median)},
                                            {"low", report.kg_text(product, drawn.low)},
                                            {"high", report.kg_text(product, drawn.high)}})});
}

}  // namespace tanji
