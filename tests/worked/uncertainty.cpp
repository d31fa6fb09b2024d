// SPDX-License-Identifier: Apache-2.0
#include "worked/uncertainty.h"

#include <array>
#include <cmath>
#include <map>
#include <stdexcept>

#include "interpret/uncertainty.h"

namespace tanji::worked {

namespace {

constexpr double kHalfWidth = 1.96;  // standard deviations on either side of a 95 % interval

const UncertaintyReading& reading_of(const std::string& study) {
    static std::map<std::string, UncertaintyReading> done;
    if (const auto found = done.find(study); found != done.end()) return found->second;
    const Computed& computed_study = computed(study);
    RunContext run;
    Result<UncertaintyReading> reading = assess_uncertainty(computed_study.study, computed_study.result, {}, run);
    if (!reading) throw std::runtime_error(study + ": " + reading.diagnostics().begin()->code);
    return done.emplace(study, std::move(reading).value()).first->second;
}

using Formula = double (*)(const FirstOrder&);
struct Row {
    std::string_view measure;
    Formula formula;
};
double gsd_of(const FirstOrder& first) {
    if (!first.gsd) throw std::runtime_error("no geometric standard deviation");
    return *first.gsd;
}
constexpr std::array kFirstOrder{
    Row{"plus-minus", [](const FirstOrder& first) { return kHalfWidth * first.sd / std::abs(first.total); }},
    Row{"sd", [](const FirstOrder& first) { return first.sd; }},
    Row{"variance", [](const FirstOrder& first) { return first.sd * first.sd; }},
    Row{"gsd", gsd_of},
    Row{"gsd2", [](const FirstOrder& first) { return gsd_of(first) * gsd_of(first); }},
    Row{"sigma", [](const FirstOrder& first) { return std::log(gsd_of(first)); }},
    Row{"sigma2", [](const FirstOrder& first) { return std::log(gsd_of(first)) * std::log(gsd_of(first)); }},
    Row{"low", [](const FirstOrder& first) { return first.low; }},
    Row{"high", [](const FirstOrder& first) { return first.high; }},
};

double variance_part(const Study& study, const UncertaintyReading& reading, const ProductUncertainty& product, const ResultPath& path) {
    for (const VariableEffect& effect : product.first_order.effects) {
        const UncertainInput& input = reading.inputs[reading.input_of[effect.variable]];
        if (input.activity == kNone || input.exchange == kNone) continue;
        const Activity& activity = study.activities[input.activity];
        const auto& exchanges = input.direction == Direction::Input ? activity.inputs : activity.outputs;
        if (activity.id == path.activity && exchanges[input.exchange].id == path.exchange) return effect.share;
    }
    throw std::runtime_error("the amount of " + path.exchange + " does not scatter");
}

double sampled(const Sample& total, std::string_view measure) {
    if (measure == "mc-low") return total.low;
    if (measure == "mc-high") return total.high;
    if (measure == "mc-mean") return total.mean;
    return total.sd * total.sd;
}

}  // namespace

bool is_uncertainty(std::string_view measure) {
    for (const Row& row : kFirstOrder)
        if (row.measure == measure) return true;
    return measure == "variance-part" || measure == "mc-low" || measure == "mc-high" || measure == "mc-mean" || measure == "mc-variance";
}

double uncertainty_measured(const Case& one, const ResultPath& path) {
    const Study& study = computed(one.study).study;
    const UncertaintyReading& reading = reading_of(one.study);
    for (std::size_t at = 0; at < reading.products.size(); ++at) {
        const ProductUncertainty& product = reading.products[at];
        if (study.products[product.product].id != path.product) continue;
        if (one.measure == "variance-part") return variance_part(study, reading, product, path);
        if (one.measure.starts_with("mc-")) return sampled(reading.monte_carlo.value().products[at].total, one.measure);
        for (const Row& row : kFirstOrder)
            if (row.measure == one.measure) return row.formula(product.first_order);
    }
    throw std::runtime_error("no product " + path.product);
}

}  // namespace tanji::worked
