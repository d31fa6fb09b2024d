// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <stdexcept>

#include "interpret/explain.h"
#include "model/study_fields.h"
#include "worked/uncertainty.h"

namespace tanji::worked {

namespace {

/// One product of one variant, and what a path picks out of it.
class Reading {
  public:
    Reading(const Computed& computed, const ResultPath& path) : path_(path) {
        const std::string wanted = path.variant.empty() ? std::string(kBaseVariant) : path.variant;
        for (const VariantResult& variant : computed.result.variants)
            if (variant.id == wanted) variant_ = &variant;
        if (variant_ == nullptr) throw std::runtime_error("no variant " + wanted);
        study_ = &study_of(*variant_, computed.study);
        for (const ProductResult& product : variant_->products)
            if (study_->products[product.product].id == path.product) product_ = &product;
        if (product_ == nullptr) throw std::runtime_error("no product " + path.product);
    }

    [[nodiscard]] double without_uptake() const { return uptake_totals(*variant_, *product_).without_uptake; }

    [[nodiscard]] double mass() const {
        double kg = 0.0;
        bool found = false;
        for (const Line& line : inventory().lines) {
            if (!picks(line)) continue;
            const std::vector<double> flows = line_flows(*variant_, *product_, line);
            for (std::size_t flow = 0; flow < flows.size(); ++flow) {
                const FlowKey& key = inventory().flows[flow];
                if (key.gas != path_.gas || (!path_.category.empty() && path_.category != enum_word(key.category))) continue;
                kg += flows[flow];
                found = true;
            }
        }
        if (!found) throw std::runtime_error("no such gas");
        return kg;
    }

    [[nodiscard]] double runs() const {
        double sum = 0.0;
        for (const std::size_t column : columns()) sum += product_->scaling[column];
        return sum;
    }

    [[nodiscard]] double share() const {
        for (const std::size_t column : columns())
            if (product_->scaling[column] != 0) {
                const NodeId share = inventory().columns[column].share;
                return share == 0 ? 1.0 : inventory().derivation.value(share);
            }
        throw std::runtime_error("the activity does not run for the product");
    }

    [[nodiscard]] double amount() const {
        double sum = 0.0;
        bool found = false;
        for (const Line& line : inventory().lines) {
            if (!picks(line)) continue;
            sum += line_amount(*variant_, *product_, line).amount;
            found = true;
        }
        if (!found) throw std::runtime_error("no such exchange");
        return sum;
    }

  private:
    [[nodiscard]] const Inventory& inventory() const { return *variant_->inventory; }
    [[nodiscard]] bool picks(const Line& line) const {
        const std::string& stage = inventory().stages[inventory().columns[line.column].stage].id;
        return line_counts(*product_, line) && (path_.stage.empty() || path_.stage == stage) &&
               (path_.activity.empty() || path_.activity == study_->activities[line.activity].id) &&
               (path_.exchange.empty() || path_.exchange == exchange_of(*study_, line).id);
    }
    [[nodiscard]] std::vector<std::size_t> columns() const {
        std::vector<std::size_t> found;
        for (std::size_t at = 0; at < inventory().columns.size(); ++at) {
            const Column& column = inventory().columns[at];
            if (column.kind == ColumnKind::Foreground && study_->activities[column.activity].id == path_.activity) found.push_back(at);
        }
        if (found.empty()) throw std::runtime_error("no activity " + path_.activity);
        return found;
    }

    const Study* study_ = nullptr;  // with the exchanges that were made from its rows
    const ResultPath& path_;
    const VariantResult* variant_ = nullptr;
    const ProductResult* product_ = nullptr;
};

}  // namespace

double measured(const Case& one) {
    const std::string where = "cases.csv:" + std::to_string(one.line) + ": ";
    const Computed& done = computed(one.study);
    const std::optional<ResultPath> path = ResultPath::parse(one.path);
    if (!path) throw std::runtime_error(where + one.path + " is no path");
    const auto kg_co2e = [&](const ResultPath& of) {
        const Result<DerivedNumber> number = explain(done.study, done.result, of, 0);
        if (!number) throw std::runtime_error(where + one.path + ": " + number.diagnostics().begin()->code);
        return number.value().value;
    };
    if (one.measure == "kgCO2e") return kg_co2e(*path);
    if (one.measure == "part") return kg_co2e(*path) / kg_co2e({.product = path->product, .variant = path->variant});
    if (is_uncertainty(one.measure)) return uncertainty_measured(one, *path);
    const Reading reading(done, *path);
    if (one.measure == "without-uptake") return reading.without_uptake();
    if (one.measure == "kg") return reading.mass();
    if (one.measure == "runs") return reading.runs();
    if (one.measure == "amount") return reading.amount();
    if (one.measure == "share") return reading.share();
    throw std::runtime_error(where + "no measure " + one.measure);
}

}  // namespace tanji::worked
