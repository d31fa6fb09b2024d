// SPDX-License-Identifier: Apache-2.0
#include "audit/author_texts.h"

namespace tanji {

namespace {

class Collector {
  public:
    explicit Collector(const Study& study) : study_(study) {}

    void add(const LocalText& text, const std::string& part, const Provenance& where = {}) {
        add(text.zh, part, where);
        if (text.en != text.zh) add(text.en, part, where);
    }
    void add(const std::string& text, const std::string& part, const Provenance& where = {}) {
        if (!text.empty()) texts.push_back({place_of(study_, where, part), text});
    }
    void add(const std::vector<LocalText>& list, const std::string& part) {
        for (const LocalText& text : list) add(text, part);
    }

    std::vector<WrittenText> texts;

  private:
    const Study& study_;
};

}  // namespace

std::vector<WrittenText> author_texts(const Study& study) {
    Collector collector(study);
    collector.add(study.title, "title");
    collector.add(study.goal.application, "goal.application");
    collector.add(study.goal.reason, "goal.reason");
    collector.add(study.goal.audience, "goal.audience");
    for (const auto& [party, part] : {std::pair(&study.producer, "producer"), std::pair(&study.body, "body")}) {
        collector.add(party->name, std::string(part) + ".name");
        collector.add(party->address, std::string(part) + ".address");
        collector.add(party->profile, std::string(part) + ".profile");
    }
    collector.add(study.report.number, "report.number");
    for (const Coverage& coverage : study.boundary.coverage) collector.add(coverage.included, "boundary.coverage");
    for (const Exclusion& exclusion : study.boundary.excluded) {
        collector.add(exclusion.process, "boundary.excluded", exclusion.provenance);
        collector.add(exclusion.reason, "boundary.excluded", exclusion.provenance);
    }
    for (const Product& product : study.products) {
        collector.add(product.name, "products." + product.id + ".name", product.provenance);
        collector.add(product.description, "products." + product.id + ".description", product.provenance);
        if (product.functional_unit) {
            collector.add(product.functional_unit->function, "products." + product.id + ".functional_unit", product.provenance);
            collector.add(product.functional_unit->performance, "products." + product.id + ".functional_unit", product.provenance);
        }
        for (const LocalText& step : product.process_steps)
            collector.add(step, "products." + product.id + ".process_steps", product.provenance);
    }
    for (const Activity& activity : study.activities) {
        collector.add(activity.name, "activities." + activity.id + ".name", activity.provenance);
        collector.add(activity.note, "activities." + activity.id + ".note", activity.provenance);
        if (activity.allocation)
            collector.add(activity.allocation->reason, "activities." + activity.id + ".allocation.reason", activity.provenance);
        for (const auto* exchanges : {&activity.inputs, &activity.outputs})
            for (const Exchange& exchange : *exchanges) {
                collector.add(exchange.note, "activities." + activity.id + "." + exchange.id + ".note", exchange.provenance);
                if (exchange.gap)
                    collector.add(exchange.gap->reason, "activities." + activity.id + "." + exchange.id + ".gap", exchange.provenance);
            }
    }
    for (const StudyGap& gap : study.gaps) {
        collector.add(gap.subject, "gaps." + gap.id, gap.provenance);
        collector.add(gap.reason, "gaps." + gap.id, gap.provenance);
    }
    collector.add(study.cut_off.rule, "cut_off.rule");
    collector.add(study.assumptions, "assumptions");
    collector.add(study.limitations, "limitations");
    collector.add(study.data_collection, "data_collection");
    for (const Variant& variant : study.variants) {
        collector.add(variant.name, "variants." + variant.id, variant.provenance);
        collector.add(variant.note, "variants." + variant.id, variant.provenance);
    }
    return std::move(collector.texts);
}

}  // namespace tanji
