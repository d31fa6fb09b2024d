// SPDX-License-Identifier: Apache-2.0
#include "laws/generated.h"

#include <fmt/format.h>

namespace tanji::laws {

namespace {

const std::vector<std::string> kStages{"raw-materials", "inbound", "production", "distribution", "use", "end-of-life"};
const std::vector<std::string> kKeys{"count", "mass", "time", "energy", "price", "given"};

class Writer {
  public:
    explicit Writer(std::uint64_t seed) : seed_(seed), draws_(seed) {}

    std::string study() {
        products_ = 1 + draws_.below(3);
        suppliers_ = draws_.below(4);
        unit_ = draws_.of<std::string>({"台", "件", "t"});
        head();
        for (std::size_t product = 1; product <= products_; ++product) this->product(product);
        text_ += "activities:\n";
        for (std::size_t supplier = 1; supplier <= suppliers_; ++supplier) this->supplier(supplier);
        if (draws_.chance(50)) joint_ = true;
        if (joint_) joint_products();
        const std::size_t steps = 2 + draws_.below(4);
        for (std::size_t step = 1; step <= steps; ++step) this->step(step);
        named_product();
        gaps();
        return text_;
    }

  private:
    double amount(double least, double most) {
        const double share = static_cast<double>(draws_.below(1000)) / 1000.0;
        return least + (most - least) * share;
    }

    void head() {
        text_ += fmt::format(
            "tanji: study/1\nstudy: seed-{}\ntitle: {{zh: 生成的算例, en: A generated study}}\nmethod: iso-14067-2018\n"
            "period: 2025-01-01/2025-12-31\nplace: CN\n"
            "boundary: {{type: partial, stages: [raw-materials, inbound, production, distribution, end-of-life]}}\nproducts:\n",
            seed_);
    }

    void product(std::size_t number) {
        text_ += fmt::format(
            "  - {{id: P{0}, name: P{0}, declared_unit: 1 {1}, output: {2} {1}, mass: {3:.3f} kg, time: {4} min, energy: {5:.2f} kWh, "
            "price: {6:.2f} 元",
            number, unit_, 10 + draws_.below(100000), amount(0.5, 40), 5 + draws_.below(400), amount(1, 30), amount(20, 4000));
        if (draws_.chance(30)) text_ += fmt::format(", reference_flow: {} {}", 2 + draws_.below(9), unit_);
        text_ += "}\n";
    }

    /// An activity that others draw on. What the suppliers take from each other is at most four tenths of what they make.
    void supplier(std::size_t number) {
        static const std::vector<std::string> kUnits{"kWh", "GJ", "t", "Nm3"};
        text_ += fmt::format("  - id: supplier-{}\n    stage: {}\n    inputs:\n", number, draws_.of(kStages));
        inputs(1 + draws_.below(2));
        const std::size_t links = 1 + draws_.below(2);
        for (std::size_t link = 0; link < links; ++link) {
            const std::size_t other = 1 + draws_.below(suppliers_);
            text_ += fmt::format("      - {{flow: ware-{0}, id: link-{3}, amount: {1:.3f} {2}, from: supplier-{0}}}\n", other,
                                 amount(1, 20), kUnits[other % kUnits.size()], link + 1);
        }
        text_ += fmt::format("    outputs:\n      - {{flow: ware-{0}, amount: 100 {1}}}\n", number, kUnits[number % kUnits.size()]);
        emission();
    }

    /// One activity that makes two things, shared by their mass.
    void joint_products() {
        text_ += "  - id: joint\n    stage: raw-materials\n    allocation: {by: mass, reason: 按质量}\n    inputs:\n";
        inputs(2);
        text_ += "    outputs:\n      - {flow: main, amount: 6 t}\n      - {flow: side, amount: 400 kg}\n";
        emission();
    }

    void step(std::size_t number) {
        const bool period = draws_.chance(60);
        text_ += fmt::format("  - id: step-{}\n    stage: {}\n", number, draws_.of(kStages));
        const bool all = products_ == 1 || draws_.chance(60);
        const std::size_t only = 1 + draws_.below(products_);
        if (!all) text_ += fmt::format("    products: [P{}]\n", only);
        if (period) {
            text_ += "    basis: period\n";
            if (all && products_ > 1) allocation(kKeys[(seed_ + number) % kKeys.size()]);
        }
        text_ += "    inputs:\n";
        inputs(1 + draws_.below(4));
        if (suppliers_ > 0 && draws_.chance(70)) {
            const std::size_t other = 1 + draws_.below(suppliers_);
            static const std::vector<std::string> kUnits{"kWh", "GJ", "t", "Nm3"};
            text_ += fmt::format("      - {{flow: ware-{0}, amount: {1:.2f} {2}, from: supplier-{0}}}\n", other, amount(1, 900),
                                 kUnits[other % kUnits.size()]);
        }
        if (joint_ && draws_.chance(70))
            text_ += fmt::format("      - {{flow: side, amount: {:.1f} kg, from: joint/{}}}\n", amount(1, 50),
                                 draws_.of<std::string>({"main", "side"}));
        if (draws_.chance(50)) {
            text_ += "    outputs:\n";
            emission();
            if (draws_.chance(60))
                text_ += fmt::format("      - {{flow: waste, amount: {:.2f} t, factor: desnz2023-20-500-5169-15-1}}\n", amount(0.1, 3));
        }
    }

    void allocation(const std::string& key) {
        text_ += fmt::format("    allocation: {{by: {}, reason: 算例", key);
        if (key == "given") {
            text_ += ", shares: {";
            for (std::size_t product = 1; product <= products_; ++product)
                text_ += fmt::format("{}P{}: {}", product == 1 ? "" : ", ", product,
                                     products_ == 2 ? (product == 1 ? "0.375" : "0.625") : (product == 1 ? "50 %" : "0.25"));
            text_ += "}";
        }
        text_ += "}\n";
    }

    /// A product of the study whose name an activity's own product bears: its deliveries are drawn from there.
    void named_product() {
        if (!draws_.chance(40)) return;
        text_ += fmt::format("  - id: finishing\n    stage: production\n    inputs:\n");
        inputs(2);
        text_ += fmt::format("    outputs:\n      - {{flow: P1, amount: 25 {}}}\n", unit_);
    }

    void inputs(std::size_t count) {
        for (std::size_t number = 0; number < count; ++number) text_ += "      - " + input() + "\n";
    }

    std::string input() {
        switch (draws_.below(16)) {
            case 0:
                return fmt::format("{{flow: electricity, amount: {:.4f} kWh, factor: cn-cf-national-2024}}", amount(1, 9000));
            case 1:
                return fmt::format("{{flow: electricity, amount: {:.4f} MWh, factor: cn-average-co2-cn-2022}}", amount(0.1, 9));
            case 2:
                return fmt::format("{{flow: diesel, amount: {:.3f} kg, factor: cn-gbt32151-22-2024-diesel}}", amount(1, 400));
            case 3:
                return fmt::format("{{flow: diesel, amount: {:.2f} L, factor: cn-gbt32151-22-2024-diesel, fuel: {{density: 0.84 t/m3}}}}",
                                   amount(1, 900));
            case 4:
                return fmt::format(
                    "{{flow: diesel, amount: {:.3f} t, factor: cn-gbt32151-22-2024-diesel, fuel: {{ncv: 43.33 GJ/t, oxidation: 0.99}}}}",
                    amount(0.1, 4));
            case 5:
                return fmt::format("{{flow: diesel, amount: {:.3f} GJ, factor: cn-gbt32151-22-2024-diesel}}", amount(1, 40));
            case 6:
                return fmt::format("{{flow: natural-gas, amount: {:.3f} Nm3, factor: cn-gbt32151-22-2024-natural-gas}}", amount(1, 900));
            case 7:
                return fmt::format("{{flow: natural-gas, amount: {:.3f} m3, factor: cn-gbt32151-22-2024-natural-gas}}", amount(1, 900));
            case 8:
                return fmt::format("{{flow: natural-gas, amount: {:.3f} kg, factor: ipcc2006-natural-gas-stationary}}", amount(1, 900));
            case 9:
                return fmt::format("{{flow: wood, amount: {:.3f} t, factor: ipcc2006-wood-stationary}}", amount(0.1, 9));
            case 10:
                return fmt::format("{{flow: steel, amount: {:.3f} kg, factor: desnz2023-19-500-5000-15-1}}", amount(1, 900));
            case 11:
                return fmt::format("{{flow: aluminium, amount: {:.3f} kg, factor: iai-all-aluminium-2023}}", amount(1, 90));
            case 12:
                return fmt::format("{{flow: freight, amount: {:.3f} t, distance: {} km, factor: tw-moenv-transport-01}}", amount(0.1, 30),
                                   20 + draws_.below(1500));
            case 13:
                return fmt::format("{{flow: uptake, emission: CO2, category: biogenic-uptake, amount: {:.3f} kg}}", amount(1, 60));
            case 14:
                return "{flow: paint, amount: 3 kg, gap: {reason: 无数据, bound: 12 kgCO2e}}";
            default:
                return fmt::format("{{flow: soda, amount: {:.3f} t, factor: cn-carbonate-baco3}}", amount(0.01, 2));
        }
    }

    void emission() {
        static const std::vector<std::string> kGases{
            "{flow: stack, emission: CO2, amount: %.3f kg}", "{flow: slip, emission: CH4/combustion, amount: %.3f kg}",
            "{flow: leak, emission: SF6, amount: %.3f g}", "{flow: dung, emission: CH4, category: biogenic-other, amount: %.3f kg}",
            "{flow: fume, emission: N2O, amount: %.3f kgN2O}"};
        std::string line = draws_.of(kGases);
        const std::size_t at = line.find("%.3f");
        line.replace(at, 4, fmt::format("{:.3f}", amount(0.1, 20)));
        text_ += "      - " + line + "\n";
    }

    void gaps() {
        if (draws_.chance(50))
            text_ += "gaps:\n  - {id: packaging, stage: raw-materials, subject: 包装, reason: 未称量, bound: unbounded}\n";
    }

    std::uint64_t seed_;
    Draws draws_;
    std::size_t products_ = 1;
    std::size_t suppliers_ = 0;
    bool joint_ = false;
    std::string unit_;
    std::string text_;
};

}  // namespace

std::string generated_study(std::uint64_t seed) { return Writer(seed).study(); }

}  // namespace tanji::laws
