// SPDX-License-Identifier: Apache-2.0
#include "model/study.h"

#include <algorithm>
#include <array>

#include "model/study_fields.h"

namespace tanji {

namespace {

constexpr std::array kStandardStages{"raw-materials", "inbound", "production", "distribution", "storage", "use", "end-of-life"};

}  // namespace

bool Study::operator==(const Study& other) const {
    bool equal = true;
    for_each_field<Study>([&](const auto& field) { equal = equal && this->*(field.member) == other.*(field.member); });
    return equal;
}

std::vector<Stage> stages_of(const Study& study) {
    std::vector<Stage> stages;
    for (const char* id : kStandardStages) stages.push_back({id, {}});
    for (const Stage& own : study.stages) {
        const auto known = std::find_if(stages.begin(), stages.end(), [&](const Stage& stage) { return stage.id == own.id; });
        if (known == stages.end())
            stages.push_back(own);
        else
            known->name = own.name;
    }
    if (study.stages.empty()) return stages;
    // The study's own list also sets the order of what it names; the others follow in the standard order.
    std::stable_sort(stages.begin(), stages.end(), [&](const Stage& left, const Stage& right) {
        const auto rank = [&](const Stage& stage) {
            const auto at = std::find_if(study.stages.begin(), study.stages.end(), [&](const Stage& own) { return own.id == stage.id; });
            return at - study.stages.begin();
        };
        return rank(left) < rank(right);
    });
    return stages;
}

const Stage* find_stage(const std::vector<Stage>& stages, std::string_view id) {
    const auto found = std::find_if(stages.begin(), stages.end(), [&](const Stage& stage) { return stage.id == id; });
    return found == stages.end() ? nullptr : &*found;
}

const Product* find_product(const Study& study, std::string_view id) {
    const auto found = std::find_if(study.products.begin(), study.products.end(), [&](const Product& product) { return product.id == id; });
    return found == study.products.end() ? nullptr : &*found;
}

const Activity* find_activity(const Study& study, std::string_view id) {
    const auto found =
        std::find_if(study.activities.begin(), study.activities.end(), [&](const Activity& activity) { return activity.id == id; });
    return found == study.activities.end() ? nullptr : &*found;
}

const Quantity* reference_flow(const Product& product) {
    if (product.reference_flow) return &*product.reference_flow;
    return product.declared_unit ? &*product.declared_unit : nullptr;
}

std::vector<std::size_t> products_served(const Study& study, const Activity& activity) {
    std::vector<std::size_t> served;
    for (std::size_t index = 0; index < study.products.size(); ++index) {
        const std::string& id = study.products[index].id;
        if (activity.products.empty() || std::find(activity.products.begin(), activity.products.end(), id) != activity.products.end())
            served.push_back(index);
    }
    return served;
}

bool has_own_product(const Activity& activity) { return std::any_of(activity.outputs.begin(), activity.outputs.end(), is_product); }

bool is_product(const Exchange& output) {
    return output.direction == Direction::Output && output.factor.empty() && output.emission.empty() && output.from.empty() &&
           output.replaces.empty() && !output.gap;
}

std::vector<const ProductionRow*> production_of(const Study& study, const Product& product, std::string_view site,
                                                std::string_view period) {
    std::vector<const ProductionRow*> rows;
    for (const ProductionRow& row : study.production)
        if (row.product == product.id && row.output && (site.empty() || row.site == site) && (period.empty() || row.period == period))
            rows.push_back(&row);
    return rows;
}

std::optional<Quantity> output_of(const Study& study, const Product& product, std::string_view site, std::string_view period) {
    const bool has_rows =
        std::any_of(study.production.begin(), study.production.end(), [&](const ProductionRow& row) { return row.product == product.id; });
    if (!has_rows) return product.output;
    std::optional<Quantity> sum;
    for (const ProductionRow* row : production_of(study, product, site, period)) {
        if (!sum) {
            sum = row->output;
        } else if (const std::optional<double> value = row->output->in(sum->unit)) {
            sum->value += *value;
            sum->text.clear();
        }
    }
    return sum;
}

Place place_of(const Study& study, const Provenance& provenance, std::string part) {
    Place place;
    if (provenance.source < study.sources.size()) place.file = study.sources[provenance.source];
    place.part = std::move(part);
    place.line = provenance.line;
    place.column = provenance.column;
    return place;
}

}  // namespace tanji
