// SPDX-License-Identifier: Apache-2.0
#include "model/formulas.h"

#include <map>
#include <optional>
#include <set>

#include "model/study_path.h"
#include "support/text.h"
#include "units/formula.h"

namespace tanji {

namespace {

/// Formulas may stand in any order; each is worked out when it is first needed.
class Evaluator {
  public:
    Evaluator(Study& study, Diagnostics& diagnostics) : study_(study), diagnostics_(diagnostics), places_(formulas_of(study)) {
        for (std::size_t index = 0; index < places_.size(); ++index) by_path_.emplace(places_[index].path, index);
        state_.assign(places_.size(), State::Waiting);
    }

    void run() {
        for (std::size_t index = 0; index < places_.size(); ++index) evaluate(index);
    }

  private:
    enum class State { Waiting, Running, Done, Failed };

    bool evaluate(std::size_t index) {
        FormulaPlace& place = places_[index];
        if (state_[index] == State::Done) return true;
        if (state_[index] == State::Failed) return false;
        const Place where = place_of(study_, place.where, place.path);
        if (state_[index] == State::Running) {
            TextList ring;
            for (const std::size_t running : running_) ring.push_back(places_[running].path);
            diagnostics_.error("FORMULA-05", where, {{"ring", std::move(ring)}});
            return false;
        }
        state_[index] = State::Running;
        running_.push_back(index);
        const bool done = compute(place, where);
        running_.pop_back();
        state_[index] = done ? State::Done : State::Failed;
        return done;
    }

    bool compute(FormulaPlace& place, const Place& where) {
        Result<Formula> formula = parse_formula(place.quantity->text, where);
        diagnostics_.append(formula.diagnostics());
        if (!formula) return false;
        const auto values =
            evaluate_formula(*formula, where, [&](const FormulaNode& node) { return resolve(node.name, where); }, diagnostics_);
        if (!values) return false;
        place.quantity->value = values->back().value;
        place.quantity->unit = values->back().unit;
        return fits(place, where);
    }

    bool fits(const FormulaPlace& place, const Place& where) {
        const std::string wanted = "dimension." + place.dimension;
        if (!place.dimension.empty() && dimension_key(place.quantity->unit.dimension) != wanted) {
            diagnostics_.error("STUDY-05", where,
                               {{"found", place.quantity->text + " → " + place.quantity->unit.symbol},
                                {"is", WordKey{std::string(dimension_key(place.quantity->unit.dimension))}},
                                {"expected", WordKey{wanted}}});
            return false;
        }
        if (const std::optional<double> value = place.quantity->in(unit_one());
            place.least < place.most && value && !(*value >= place.least && *value <= place.most)) {
            diagnostics_.error("STUDY-09", where, {{"found", place.quantity->text}, {"least", place.least}, {"most", place.most}});
            return false;
        }
        return true;
    }

    std::optional<Quantity> resolve(const std::string& name, const Place& where) {
        std::optional<FoundNumber> found = find_number(study_, name);
        if (!found) {
            const std::vector<std::string> known = known_steps(study_, name);
            const std::string last = name.substr(name.rfind('.') + 1);
            const std::string near = nearest(last, known);
            diagnostics_.error("FORMULA-02", where,
                               {{"found", name}, {"near", near.empty() ? "none" : near}, {"expected", TextList(known)}});
            return std::nullopt;
        }
        if (!is_formula(found->quantity)) return found->quantity;
        const auto at = by_path_.find(found->path);
        LCA_REQUIRE(at != by_path_.end(), "a formula that was not gathered: " + found->path);
        if (!evaluate(at->second)) return std::nullopt;
        return *places_[at->second].quantity;
    }

    Study& study_;
    Diagnostics& diagnostics_;
    std::vector<FormulaPlace> places_;
    std::map<std::string, std::size_t, std::less<>> by_path_;
    std::vector<State> state_;
    std::vector<std::size_t> running_;
};

}  // namespace

void evaluate_formulas(Study& study, Diagnostics& diagnostics) { Evaluator(study, diagnostics).run(); }

}  // namespace tanji
