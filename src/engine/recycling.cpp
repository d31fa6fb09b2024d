// SPDX-License-Identifier: Apache-2.0
#include "engine/recycling.h"

#include <array>
#include <cmath>

#include "support/require.h"

namespace tanji {

namespace {

constexpr double kNothing = 1e-9;  // what is left of 1 - R2 - R3 by the rounding of decimals

MaterialShare operator-(const MaterialShare& left, const MaterialShare& right) {
    if (right.text.empty()) return left;
    return {left.value - right.value, "(" + left.text + " - " + right.text + ")"};
}
MaterialShare operator*(const MaterialShare& left, const MaterialShare& right) {
    if (left.text.empty() || right.text.empty()) return {};
    if (left.text == "1") return right;
    if (right.text == "1") return left;
    return {left.value * right.value, left.text + " * " + right.text};
}
const MaterialShare kWhole{1.0, "1"};
const MaterialShare kHalf{0.5, "0.5"};

struct Key {
    MaterialFactor factor;
    std::string_view key;
    std::string MaterialFate::* member;
};
constexpr std::array kKeys{Key{MaterialFactor::Virgin, "virgin", &MaterialFate::virgin},
                           Key{MaterialFactor::RecycledInput, "recycled_input", &MaterialFate::recycled_input},
                           Key{MaterialFactor::Recycling, "recycling", &MaterialFate::recycling},
                           Key{MaterialFactor::Avoided, "avoided", &MaterialFate::avoided},
                           Key{MaterialFactor::Disposal, "disposal", &MaterialFate::disposal},
                           Key{MaterialFactor::Recovery, "recovery", &MaterialFate::recovery},
                           Key{MaterialFactor::HeatAvoided, "heat_avoided", &MaterialFate::heat_avoided},
                           Key{MaterialFactor::ElectricityAvoided, "electricity_avoided", &MaterialFate::electricity_avoided}};

const Key& key_of(MaterialFactor factor) {
    for (const Key& key : kKeys)
        if (key.factor == factor) return key;
    LCA_REQUIRE(false, "a factor of a material without a key");
}

class Terms {
  public:
    Terms(const MaterialFate& fate, const std::string& path, bool corrections) : fate_(fate), path_(path), corrections_(corrections) {}

    std::vector<MaterialTerm> of(RecyclingMethod method) && {
        switch (method) {
            case RecyclingMethod::ByMethod:
            case RecyclingMethod::CutOff:
                input(kWhole - r1_, r1_, {});
                recycled(r2_, true);
                recovery(r3_, true);
                disposal(kWhole - r2_ - r3_);
                break;
            case RecyclingMethod::Substitution:
                input(kWhole, {}, {});
                recycled(r2_, false);
                recovery(r3_, false);
                disposal(kWhole - r2_ - r3_);
                break;
            case RecyclingMethod::FiftyFifty:
                input(kWhole - kHalf * r1_, kHalf * r1_, {});
                recycled(kHalf * r2_, false);
                recovery(r3_, false);
                disposal(kWhole - kHalf * r2_ - r3_);
                // What is recycled into the product was kept from disposal; half of that is the product's.
                add("avoided-disposal", {"避免的处置", "Avoided disposal"}, MaterialSide::Input, MaterialFactor::Disposal, kHalf * r1_,
                    true);
                break;
            case RecyclingMethod::CircularFootprint: {
                const MaterialShare a = share("allocation", fate_.allocation, kHalf), rest = kWhole - a;
                input(kWhole - r1_, r1_ * a, r1_ * rest * share("quality_in", fate_.quality_in, kWhole));
                recycled(rest * r2_, false);
                recovery((kWhole - share("energy_allocation", fate_.energy_allocation, {})) * r3_, false);
                disposal(kWhole - r2_ - r3_);
                break;
            }
            case RecyclingMethod::ClosedLoop:
                input(kWhole - r2_, r2_, {});
                disposal(kWhole - r2_);
                break;
        }
        return std::move(terms_);
    }

  private:
    MaterialShare share(const char* key, const std::optional<Quantity>& value, const MaterialShare& otherwise) const {
        if (!value) return otherwise;
        return {value->in(unit_one()).value_or(0.0), "{" + path_ + "." + key + "}"};
    }

    void add(const char* id, LocalText name, MaterialSide side, MaterialFactor factor, MaterialShare part, bool credit,
             bool beyond = false) {
        if (part.text.empty() || std::abs(part.value) < kNothing) return;
        terms_.push_back({id, std::move(name), side, factor, std::move(part), credit, beyond});
    }

    /// Virgin material, recycled material, and virgin material that stands for the rest of the recycled one (CFF).
    void input(const MaterialShare& virgin, const MaterialShare& from_waste, const MaterialShare& as_virgin) {
        constexpr auto kIn = MaterialSide::Input;
        if (corrections_)
            add("virgin-replaced", {"被再生料替代的原生料", "Virgin material replaced"}, kIn, MaterialFactor::Virgin, kWhole - virgin,
                true);
        else
            add("virgin", {"原生料", "Virgin material"}, kIn, MaterialFactor::Virgin, virgin, false);
        add("recycled-input", {"再生料", "Recycled material"}, kIn, MaterialFactor::RecycledInput, from_waste, false);
        add("recycled-as-virgin", {"再生料中按原生料计的部分", "Recycled material counted as virgin"}, kIn, MaterialFactor::Virgin,
            as_virgin, false);
    }
    void recycled(const MaterialShare& part, bool beyond) {
        constexpr auto kEnd = MaterialSide::EndOfLife;
        add("recycling", {"回收处理", "Recycling"}, kEnd, MaterialFactor::Recycling, part, false, beyond);
        add("avoided", {"回收替代的原生料", "Virgin material avoided"}, kEnd, MaterialFactor::Avoided,
            part * share("quality_out", fate_.quality_out, kWhole), true, beyond);
    }
    void recovery(const MaterialShare& part, bool beyond) {
        constexpr auto kEnd = MaterialSide::EndOfLife;
        add("energy-recovery", {"能量回收", "Energy recovery"}, kEnd, MaterialFactor::Recovery, part, false, beyond);
        const MaterialShare energy = part * share("lower_heating_value", fate_.lower_heating_value, {});
        add("avoided-heat", {"回收替代的热力", "Heat avoided"}, kEnd, MaterialFactor::HeatAvoided,
            energy * share("heat_efficiency", fate_.heat_efficiency, {}), true, beyond);
        add("avoided-power", {"回收替代的电力", "Electricity avoided"}, kEnd, MaterialFactor::ElectricityAvoided,
            energy * share("electricity_efficiency", fate_.electricity_efficiency, {}), true, beyond);
    }
    void disposal(const MaterialShare& part) {
        add("disposal", {"处置", "Disposal"}, MaterialSide::EndOfLife, MaterialFactor::Disposal, part, false);
    }

    const MaterialFate& fate_;
    const std::string& path_;
    bool corrections_;
    std::vector<MaterialTerm> terms_;
    MaterialShare r1_ = share("recycled_content", fate_.recycled_content, {});
    MaterialShare r2_ = share("recycled", fate_.recycled, {});
    MaterialShare r3_ = share("energy_recovery", fate_.energy_recovery, {});
};

}  // namespace

RecyclingMethod recycling_method(const Study& study, const MaterialFate& fate, const MethodPack& method) {
    if (fate.method != RecyclingMethod::ByMethod) return fate.method;
    if (study.end_of_life && study.end_of_life->method != RecyclingMethod::ByMethod) return study.end_of_life->method;
    const RecyclingMethod by_pack = method.recycling.value_or(RecyclingMethod::CutOff);
    return by_pack == RecyclingMethod::ByMethod ? RecyclingMethod::CutOff : by_pack;
}

std::vector<MaterialTerm> material_terms(const MaterialFate& fate, RecyclingMethod method, const std::string& path, bool corrections) {
    return Terms(fate, path, corrections).of(method);
}

std::string_view factor_key(MaterialFactor factor) { return key_of(factor).key; }
const std::string& factor_of(const MaterialFate& fate, MaterialFactor factor) { return fate.*(key_of(factor).member); }

}  // namespace tanji
