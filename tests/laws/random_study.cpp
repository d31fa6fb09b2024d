// SPDX-License-Identifier: Apache-2.0
#include "laws/random_study.h"

#include <map>
#include <set>
#include <stdexcept>

#include "laws/generated.h"
#include "model/study_fields.h"
#include "support/decimal.h"

namespace tanji::laws {

namespace {

const std::map<std::string_view, std::vector<std::string>>& units() {
    static const std::map<std::string_view, std::vector<std::string>> kUnits{
        {"mass", {"kg", "t", "g"}},
        {"length", {"km", "m"}},
        {"energy", {"kWh", "MWh", "GJ"}},
        {"time", {"h", "year", "min"}},
        {"power", {"W", "kW"}},
        {"money", {"元"}},
        {"area", {"m2", "ha"}},
        {"energy-per-mass", {"MJ/kg", "GJ/t"}},
        {"none", {"", "%"}},
        {"", {"kg", "台", "kWh", "h/year", "kgC/m2", "L/km", "t*km", "Nm3", "kgCO2e", ""}},
    };
    return kUnits;
}

const std::vector<std::string>& texts() {
    static const std::vector<std::string> kTexts{
        "plain",  "两个 字", "a: b",        "# not a note", "- dash",       "\"quoted\"", "it's", "true", "null",        "1.50",
        "0x1F",   "~",       "{brace}",     "[list]",       "a, b",         "100 %",      "=1+2", "@at",  "back\\slash", "&anchor",
        "*alias", "!tag",    "line\nbreak", "2025-01-01",   "日期：2025",   "．，（）",   "a  b", "yes",  "No",          "|",
        ">",      "%",       "`tick`",      "é ß ü",        "绿证 No.12-3", "a\tb"};
    return kTexts;
}

class Maker {
  public:
    explicit Maker(std::uint64_t seed) : draws_(seed) {}

    /// Fills a struct by its rows; `share` of the optional ones, in hundred.
    template <HasFields T>
    void fill(T& out, std::size_t share) {
        for_each_field<T>([&](const auto& row) {
            const bool must = row.need == Need::Required;
            if (!must && !draws_.chance(share)) return;
            const Range range{row.dimension, row.least, row.most, must, share > 25 ? share - 12 : share / 2};
            make(out.*(row.member), range);
        });
    }

    std::string text() {
        std::string made = draws_.of(texts());
        if (draws_.chance(30)) made += draws_.of(texts());
        return made;
    }
    /// Not one of the table of texts alone: names that tell rows apart.
    std::string name() { return "n" + std::to_string(draws_.below(1000000)); }

  private:
    struct Range {
        std::string_view dimension;
        double least = 0.0;
        double most = 0.0;
        bool must = false;
        std::size_t share = 50;
    };

    double number(const Range& range) {
        const double part = static_cast<double>(draws_.below(100001)) / 100000.0;
        if (range.least < range.most) return range.least + (range.most - range.least) * part;
        return (draws_.chance(20) ? -1.0 : 1.0) * part * std::vector{1e-7, 1.0, 37.5, 1e9}[draws_.below(4)];
    }

    void make(std::string& out, const Range&) { out = text(); }
    void make(bool& out, const Range&) { out = draws_.chance(50); }
    void make(double& out, const Range& range) { out = number(range); }
    void make(LocalText& out, const Range& range) {
        out = {text(), text()};
        if (draws_.chance(30)) out.en = out.zh;
        if (draws_.chance(15)) (draws_.chance(50) ? out.zh : out.en).clear();
        if (range.must && out.empty()) out.zh = "必填";
    }
    void make(Quantity& out, const Range& range) {
        if (draws_.chance(15)) {
            out = {0.0, unit_one(), "= " + std::to_string(1 + draws_.below(9)) + " * (hours + 2 [kg])"};
            return;
        }
        const std::string unit = draws_.of(units().at(range.dimension));
        const double value = number({});
        const std::string written = shortest(value) + (unit.empty() ? "" : " " + unit);
        Result<Quantity> parsed = parse_quantity(written, {});
        if (!parsed) throw std::runtime_error("the random quantity \"" + written + "\" is none");
        out = std::move(parsed).value();
    }
    void make(Date& out, const Range&) {
        out = *parse_date("20" + std::to_string(10 + draws_.below(60)) + "-0" + std::to_string(1 + draws_.below(9)) + "-" +
                          std::to_string(10 + draws_.below(18)));
    }
    void make(Period& out, const Range& range) {
        make(out.first, range);
        make(out.last, range);
        if (out.last < out.first) std::swap(out.first, out.last);
    }
    void make(Bound& out, const Range&) {
        if (draws_.chance(40)) return;
        out.most = parse_quantity(shortest(number({"", 0.0, 900.0})) + " kgCO2e", {}).value();
    }
    void make(std::vector<std::pair<std::string, double>>& out, const Range&) {
        for (const std::string& key : keys()) out.emplace_back(key, number({"", 0.0, 1.0}));
    }
    void make(std::vector<std::pair<std::string, std::string>>& out, const Range&) {
        for (const std::string& key : keys()) out.emplace_back(key, text());
    }
    std::set<std::string> keys() {
        std::set<std::string> made;
        for (std::size_t left = 1 + draws_.below(3); left > 0; --left) made.insert(name() + text());
        return made;
    }
    template <HasEnumNames E>
    void make(E& out, const Range&) {
        out = EnumNames<E>::list[draws_.below(EnumNames<E>::list.size())].second;
    }
    template <HasFields T>
    void make(T& out, const Range& range) {
        fill(out, range.share);
        // An activity's inputs and outputs are told apart by the list that they stand in.
        if constexpr (std::is_same_v<T, Activity>)
            for (Exchange& output : out.outputs) output.direction = Direction::Output;
    }
    template <class T>
    void make(std::optional<T>& out, const Range& range) {
        make(out.emplace(), range);
    }
    template <class T>
    void make(Box<T>& out, const Range& range) {
        make(out.emplace(), range);
    }
    template <class T>
    void make(std::vector<T>& out, const Range& range) {
        for (std::size_t left = 1 + draws_.below(3); left > 0; --left) make(out.emplace_back(), range);
    }

    Draws draws_;
};

}  // namespace

Study random_study(std::uint64_t seed) {
    Study study;
    Maker(seed).fill(study, 35 + seed % 60);
    for (Activity& activity : study.activities)
        for (Exchange& output : activity.outputs) output.direction = Direction::Output;
    return study;
}

Exchange random_exchange(std::uint64_t seed) {
    Exchange exchange;
    Maker(seed).fill(exchange, 35 + seed % 60);
    return exchange;
}

}  // namespace tanji::laws
