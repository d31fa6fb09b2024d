// SPDX-License-Identifier: Apache-2.0
// Recycling is a choice of method: each term of the formula becomes an exchange of its own, so that a credit stands as its own line.
#include <algorithm>
#include <set>

#include "engine/lowering/shared.h"
#include "engine/lowering/subjects.h"
#include "engine/recycling.h"
#include "model/study_fields.h"

namespace tanji::lowering {

namespace {

constexpr double kTolerance = 1e-9;

/// The input that `of` names, and what it says about the material.
struct Origin {
    const Activity* activity = nullptr;
    const Exchange* input = nullptr;
};

class FateRow {
  public:
    FateRow(Lowering& lowering, const MaterialFate& row)
        : lowering_(lowering),
          row_(row),
          path_("end_of_life.materials." + row.id),
          method_(recycling_method(lowering.study, row, lowering.method)) {}

    void lower() {
        const std::size_t before = errors();
        shares();
        const std::optional<Origin> origin = find_origin();
        masses(origin);
        needs_of_method();
        terms_ = material_terms(row_, method_, path_, !row_.of.empty());
        factors(origin);
        if (errors() != before) return;
        make(origin);
    }

  private:
    [[nodiscard]] std::size_t errors() const {
        const auto& items = lowering_.diagnostics.items();
        return static_cast<std::size_t>(
            std::count_if(items.begin(), items.end(), [](const Diagnostic& each) { return each.severity == Severity::Error; }));
    }
    void error(std::string_view code, const std::string& step, Arguments arguments = {}) {
        arguments.emplace_back("material", row_.id);
        lowering_.error(code, row_.provenance, path_ + "." + step, std::move(arguments));
    }
    void warning(std::string_view code, const std::string& step, Arguments arguments = {}) {
        arguments.emplace_back("material", row_.id);
        arguments.emplace_back("method", WordKey{"enum.recycling." + std::string(enum_word(method_))});
        lowering_.warning(code, row_.provenance, path_ + "." + step, std::move(arguments));
    }
    static double number(const std::optional<Quantity>& value) { return value ? value->in(unit_one()).value_or(0.0) : 0.0; }

    void within(const char* step, const std::optional<Quantity>& value, double most = 1.0) {
        if (!value) return;
        const std::optional<double> share = value->in(unit_one());
        if (share && *share >= 0 && *share <= most + kTolerance) return;
        error("LC-221", step, {{"found", value->text}, {"what", WordKey{"field.material_fate." + std::string(step)}}, {"most", most}});
    }

    void shares() {
        within("recycled_content", row_.recycled_content);
        within("recycled", row_.recycled);
        within("energy_recovery", row_.energy_recovery);
        within("allocation", row_.allocation);
        within("energy_allocation", row_.energy_allocation);
        within("quality_in", row_.quality_in, 2.0);
        within("quality_out", row_.quality_out, 2.0);
        within("heat_efficiency", row_.heat_efficiency);
        within("electricity_efficiency", row_.electricity_efficiency);
        const double fates = number(row_.recycled) + number(row_.energy_recovery);
        const bool each_fits = number(row_.recycled) <= 1.0 + kTolerance && number(row_.energy_recovery) <= 1.0 + kTolerance;
        if (each_fits && fates > 1.0 + kTolerance) error("LC-222", "energy_recovery", {{"sum", fates}});
        if (row_.lower_heating_value && row_.lower_heating_value->value < 0)
            error("LC-205", "lower_heating_value",
                  {{"found", row_.lower_heating_value->text}, {"what", WordKey{"field.material_fate.lower_heating_value"}}});
    }

    std::optional<Origin> find_origin() {
        if (row_.of.empty()) return std::nullopt;
        const std::size_t slash = row_.of.find('/');
        const Activity* activity = find_activity(lowering_.study, row_.of.substr(0, slash));
        const Exchange* input = nullptr;
        if (activity != nullptr && slash != std::string::npos)
            for (const Exchange& each : activity->inputs)
                if (each.id == row_.of.substr(slash + 1)) input = &each;
        if (activity != nullptr && input == nullptr && slash != std::string::npos)
            for (const Exchange& each : activity->inputs)
                if (each.flow == row_.of.substr(slash + 1)) input = &each;
        if (input == nullptr) {
            TextList known;
            if (activity != nullptr)
                for (const Exchange& each : activity->inputs) known.push_back(activity->id + "/" + each.id);
            else
                for (const Activity& each : lowering_.study.activities)
                    for (const Exchange& one : each.inputs)
                        if (known.size() < 12) known.push_back(each.id + "/" + one.id);
            error("LC-223", "of", {{"found", row_.of}, {"expected", known}});
            return std::nullopt;
        }
        const Origin origin{activity, input};
        usable(origin);
        return origin;
    }

    /// What the made lines can be scaled by, and what their products are.
    void usable(const Origin& origin) {
        if (has_own_product(*origin.activity)) error("LC-224", "of", {{"activity", origin.activity->id}});
        if (!row_.virgin.empty() && !origin.input->factor.empty() && row_.virgin != origin.input->factor)
            error("LC-225", "virgin", {{"found", row_.virgin}, {"expected", origin.input->factor}});
        if (!row_.products.empty() && row_.products != origin.activity->products) {
            const auto served = products_served(lowering_.study, *origin.activity);
            const bool all = std::all_of(row_.products.begin(), row_.products.end(), [&](const std::string& product) {
                return std::any_of(served.begin(), served.end(),
                                   [&](std::size_t index) { return lowering_.study.products[index].id == product; });
            });
            const bool shared = origin.activity->basis == AmountBasis::Period && row_.products.size() != served.size();
            if (!all || shared) error("LC-226", "products", {{"activity", origin.activity->id}});
        }
    }

    void masses(const std::optional<Origin>& origin) {
        if (row_.mass && row_.mass->value < 0)
            error("LC-205", "mass", {{"found", row_.mass->text}, {"what", WordKey{"field.material_fate.mass"}}});
        if (row_.mass.has_value() == !row_.of.empty())
            error("LC-220", row_.mass ? "of" : "mass", {{"found", std::string(row_.mass ? "both" : "none")}});
        if (row_.mass) mass_in_ = mass_out_ = named(path_ + ".mass");
        if (!origin) return;
        const Exchange& input = *origin->input;
        const std::string path = "activities." + origin->activity->id + ".inputs." + input.id;
        mass_in_ = input.amount && !input.distance ? mass_of(*input.amount, path + ".amount", input, path) : std::string();
        mass_out_ = input.net && !mass_in_.empty() ? mass_of(*input.net, path + ".net", input, path) : mass_in_;
        if (mass_in_.empty() || mass_out_.empty())
            error("LC-227", "of", {{"found", row_.of}, {"amount", input.amount ? input.amount->text : std::string("none")}});
    }

    /// The mass of an amount that counts pieces is that of one of them times their number.
    static std::string mass_of(const Quantity& amount, const std::string& path, const Exchange& input, const std::string& input_path) {
        static const Unit kKilogram = parse_unit("kg", {}).value();
        if (amount.in(kKilogram)) return named(path);
        if (!input.unit_mass) return {};
        const std::string unit_mass = named(input_path + ".unit_mass");
        if (input.unit_mass->in(kKilogram)) return named(path) + " / 1 [" + amount.unit.symbol + "] * " + unit_mass;
        if (Quantity{1.0, amount.unit * input.unit_mass->unit, {}}.in(kKilogram)) return named(path) + " * " + unit_mass;
        return {};
    }

    /// What a method cannot do without, and what it has no place for.
    void needs_of_method() {
        const bool recycles = number(row_.recycled) > 0, from_waste = number(row_.recycled_content) > 0;
        if (method_ == RecyclingMethod::CircularFootprint && (recycles || from_waste) && !row_.allocation) error("LC-228", "allocation");
        const bool credits = method_ == RecyclingMethod::Substitution || method_ == RecyclingMethod::FiftyFifty ||
                             method_ == RecyclingMethod::CircularFootprint;
        if (credits && recycles && !row_.quality_out) warning("LC-229", "quality_out", {{"what", std::string("quality_out")}});
        if (method_ == RecyclingMethod::CircularFootprint && from_waste && !row_.quality_in)
            warning("LC-229", "quality_in", {{"what", std::string("quality_in")}});
        if (method_ == RecyclingMethod::ClosedLoop && number(row_.energy_recovery) > 0) error("LC-230", "energy_recovery");
        if (from_waste && (method_ == RecyclingMethod::ClosedLoop || method_ == RecyclingMethod::Substitution))
            warning("LC-231", "recycled_content", {{"found", row_.recycled_content->text}});
        // A credit for heat or power needs all of its parts; one of them alone would vanish.
        if (number(row_.energy_recovery) <= 0) return;
        for (const auto& [factor, efficiency, key, of] :
             {std::tuple{&row_.heat_avoided, &row_.heat_efficiency, "heat_efficiency", "heat_avoided"},
              std::tuple{&row_.electricity_avoided, &row_.electricity_efficiency, "electricity_efficiency", "electricity_avoided"}}) {
            if (!factor->empty() && !*efficiency) error("LC-233", key, {{"factor", std::string(of)}, {"missing", std::string(key)}});
            if ((!factor->empty() || efficiency->has_value()) && !row_.lower_heating_value)
                error("LC-233", "lower_heating_value", {{"factor", std::string(of)}, {"missing", std::string("lower_heating_value")}});
        }
        if (number(row_.heat_efficiency) + number(row_.electricity_efficiency) > 1.0 + kTolerance)
            error("LC-234", "electricity_efficiency", {{"sum", number(row_.heat_efficiency) + number(row_.electricity_efficiency)}});
    }

    [[nodiscard]] const std::string& factor_for(const MaterialTerm& term, const std::optional<Origin>& origin) const {
        const std::string& own = factor_of(row_, term.factor);
        return own.empty() && term.factor == MaterialFactor::Virgin && origin ? origin->input->factor : own;
    }

    /// Beyond the boundary a term is shown where the author gives its factor; within, it cannot be left out.
    void factors(const std::optional<Origin>& origin) {
        std::erase_if(terms_, [&](const MaterialTerm& term) { return term.beyond && factor_for(term, origin).empty(); });
        // A gap that the author states stands for every factor that is not there: one line, so that its bound counts once.
        if (row_.gap) {
            const auto lacking = std::erase_if(terms_, [&](const MaterialTerm& term) { return factor_for(term, origin).empty(); });
            if (lacking == 0) error("LC-235", "gap");
            return;
        }
        const bool unknown_origin = !row_.of.empty() && !origin;  // said already
        std::set<MaterialFactor> told;                            // two terms may lack one factor
        for (const MaterialTerm& term : terms_) {
            if (!factor_for(term, origin).empty() || (unknown_origin && term.factor == MaterialFactor::Virgin)) continue;
            if (!told.insert(term.factor).second) continue;
            error("LC-232", std::string(factor_key(term.factor)),
                  {{"term", AuthorText{term.name.zh, term.name.en}},
                   {"share", term.share.value},
                   {"key", std::string(factor_key(term.factor))},
                   {"method", WordKey{"enum.recycling." + std::string(enum_word(method_))}}});
        }
    }

    void make(const std::optional<Origin>& origin) {
        Activity input, end;
        for (const MaterialTerm& term : terms_) {
            const bool in = term.side == MaterialSide::Input;
            Exchange exchange =
                made_exchange(term.id, row_.id + " " + term.id, {name().zh + "：" + term.name.zh, name().en + ": " + term.name.en},
                              (in ? mass_in_ : mass_out_) + " * " + term.share.text, row_.provenance);
            (term.credit ? exchange.replaces : exchange.factor) = factor_for(term, origin);
            exchange.direction = in && !term.credit ? Direction::Input : Direction::Output;
            exchange.beyond_boundary = term.beyond;
            exchange.data = row_.data;
            put_quality(exchange, row_);
            exchange.evidence = row_.evidence;
            exchange.note = note();
            Activity& side = in ? input : end;
            (exchange.direction == Direction::Input ? side.inputs : side.outputs).push_back(std::move(exchange));
        }
        if (row_.gap) end.outputs.push_back(missing());
        const std::string input_stage = origin ? origin->activity->stage : row_.input_stage;
        // The row that `of` names would move with the list of activities: what is needed of it is kept.
        const std::optional<Activity> like = origin ? std::optional(scaled_like(*origin->activity)) : std::nullopt;
        put("fate-" + row_.id + "-input", {name().zh + "（投入）", name().en + " (input)"}, input_stage, std::move(input), like);
        put("fate-" + row_.id, {name().zh + "（生命末期）", name().en + " (end of life)"}, lowering_.study.end_of_life->stage,
            std::move(end), like);
    }

    /// The material whose treatment has no factor, as one line without a figure.
    [[nodiscard]] Exchange missing() const {
        Exchange exchange = made_exchange("gap", row_.id, name(), mass_out_, row_.provenance);
        exchange.direction = Direction::Output;
        exchange.kind = "waste-treatment";
        exchange.gap = row_.gap;
        exchange.data = row_.data;
        exchange.evidence = row_.evidence;
        exchange.note = note();
        return exchange;
    }

    static Activity scaled_like(const Activity& origin) {
        Activity like;
        like.basis = origin.basis;
        like.products = origin.products;
        like.allocation = origin.allocation;
        like.site = origin.site;
        like.period = origin.period;
        like.kind = origin.kind;
        return like;
    }

    void put(const std::string& id, const LocalText& called, const std::string& stage, Activity made, const std::optional<Activity>& like) {
        if (made.inputs.empty() && made.outputs.empty()) return;
        const auto& products = row_.products.empty() && like ? like->products : row_.products;
        Activity& activity = lowering_.activity(id, called, stage, products, row_.provenance);
        activity.under_control = false;
        activity.inputs = std::move(made.inputs);
        activity.outputs = std::move(made.outputs);
        if (!like) return;
        activity.basis = like->basis;
        activity.allocation = like->allocation;
        activity.site = like->site;
        activity.period = like->period;
        activity.kind = like->kind;
    }

    /// Where the shares come from, as a note of each line.
    [[nodiscard]] LocalText note() const {
        if (!row_.note.empty()) return row_.note;
        if (!row_.source.empty()) return {row_.source, row_.source};
        if (!lowering_.study.end_of_life->source.empty()) return lowering_.study.end_of_life->source;
        return {"未注明去向比例的出处", "no source stated for the shares"};
    }

    [[nodiscard]] LocalText name() const {
        if (row_.name.empty()) return {row_.id, row_.id};
        return {row_.name.in(Language::Chinese), row_.name.in(Language::English)};
    }

    Lowering& lowering_;
    const MaterialFate& row_;
    std::string path_;
    RecyclingMethod method_;
    std::string mass_in_, mass_out_;
    std::vector<MaterialTerm> terms_;
};

}  // namespace

bool needs_end_of_life(const Study& study, const MethodPack&) { return study.end_of_life.has_value(); }

void lower_end_of_life(Lowering& lowering) {
    for (const MaterialFate& row : lowering.study.end_of_life->materials) FateRow(lowering, row).lower();
}

}  // namespace tanji::lowering
