// SPDX-License-Identifier: Apache-2.0
#include "units/formula.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

#include "support/portable_math.h"
#include "support/text.h"

namespace tanji {

namespace {

constexpr std::size_t kLongest = 2000;
constexpr int kDeepest = 60;

constexpr std::array<std::pair<std::string_view, FormulaOp>, 6> kFunctions{{{"min", FormulaOp::Min},
                                                                            {"max", FormulaOp::Max},
                                                                            {"sqrt", FormulaOp::Sqrt},
                                                                            {"exp", FormulaOp::Exp},
                                                                            {"ln", FormulaOp::Ln},
                                                                            {"abs", FormulaOp::Abs}}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
/// Letters of any language: every byte of a multi-byte sign counts as one.
bool begins_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80; }
bool goes_on(char c) { return begins_name(c) || is_digit(c); }

/// Recursive descent: sum of products of powers. Stops at the first mistake, which it names with its column.
class Parser {
  public:
    Parser(std::string_view text, const Place& place) : text_(text), place_(place) {}

    Result<Formula> parse() {
        if (text_.size() > kLongest) return Diagnostic{"FORMULA-08", Severity::Error, place_, {}};
        if (!text_.empty() && text_.front() == '=') at_ = 1;
        sum();
        if (!failed_) {
            skip();
            if (at_ < text_.size()) fail("formula.operator");
        }
        if (failed_) return std::move(diagnostics_);
        return std::move(formula_);
    }

  private:
    void skip() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
    }
    bool take(char c) {
        skip();
        if (at_ >= text_.size() || text_[at_] != c) return false;
        ++at_;
        return true;
    }
    void fail(const char* expected) {
        if (failed_) return;
        failed_ = true;
        const std::size_t begin = std::min(at_, text_.size());
        std::size_t end = std::min(begin + 12, text_.size());
        const auto inside_sign = [&](std::size_t at) {
            return at < text_.size() && (static_cast<unsigned char>(text_[at]) & 0xC0U) == 0x80U;
        };
        while (inside_sign(end)) ++end;  // never half of a sign
        std::string found(text_.substr(begin, end - begin));
        const auto signs = std::count_if(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(begin),
                                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
        diagnostics_.error("FORMULA-01", place_,
                           {{"formula", std::string(text_)},
                            {"column", static_cast<std::int64_t>(signs + 1)},
                            {"found", found.empty() ? "none" : found},
                            {"expected", WordKey{expected}}});
    }
    std::size_t add(FormulaOp op, std::vector<std::size_t> args, std::size_t begin) {
        FormulaNode node;
        node.op = op;
        node.args = std::move(args);
        node.column = static_cast<int>(begin) + 1;
        formula_.nodes.push_back(std::move(node));
        return formula_.nodes.size() - 1;
    }

    std::size_t sum() {
        if (++depth_ > kDeepest) {
            if (!failed_) diagnostics_.error("FORMULA-08", place_, {});
            failed_ = true;
        }
        std::size_t left = failed_ ? 0 : product();
        while (!failed_) {
            const std::size_t begin = at_;
            if (take('+'))
                left = add(FormulaOp::Add, {left, product()}, begin);
            else if (take('-'))
                left = add(FormulaOp::Subtract, {left, product()}, begin);
            else
                break;
        }
        --depth_;
        return left;
    }
    std::size_t product() {
        std::size_t left = signed_power();
        while (!failed_) {
            const std::size_t begin = at_;
            if (take('*') || take_text("×") || take_text("·"))
                left = add(FormulaOp::Multiply, {left, signed_power()}, begin);
            else if (take('/') || take_text("÷"))
                left = add(FormulaOp::Divide, {left, signed_power()}, begin);
            else
                break;
        }
        return left;
    }
    bool take_text(std::string_view sign) {
        skip();
        if (!text_.substr(at_).starts_with(sign)) return false;
        at_ += sign.size();
        return true;
    }
    std::size_t signed_power() {
        std::size_t minus = 0;
        const std::size_t begin = at_;
        while (take('-')) ++minus;
        std::size_t value = power();
        if (minus % 2 == 1 && !failed_) value = add(FormulaOp::Negate, {value}, begin);
        return value;
    }
    std::size_t power() {
        const std::size_t base = atom();
        const std::size_t begin = at_;
        if (failed_ || !take('^')) return base;
        if (++depth_ > kDeepest) {
            if (!failed_) diagnostics_.error("FORMULA-08", place_, {});
            failed_ = true;
            return base;
        }
        const std::size_t exponent = signed_power();
        --depth_;
        return add(FormulaOp::Power, {base, exponent}, begin);
    }
    std::size_t atom() {
        skip();
        if (failed_ || at_ >= text_.size()) {
            fail("formula.value");
            return 0;
        }
        const char next = text_[at_];
        if (next == '(') {
            ++at_;
            const std::size_t inside = sum();
            if (!failed_ && !take(')')) fail("formula.bracket");
            return inside;
        }
        if (is_digit(next) || next == '.') return number();
        if (next == '{' || begins_name(next)) return name();
        fail("formula.value");
        return 0;
    }
    std::size_t number() {
        const std::size_t begin = at_;
        while (at_ < text_.size() && (is_digit(text_[at_]) || text_[at_] == '.')) ++at_;
        if (at_ + 1 < text_.size() && (text_[at_] == 'e' || text_[at_] == 'E')) {
            std::size_t end = at_ + 1;
            if (text_[end] == '+' || text_[end] == '-') ++end;
            if (end < text_.size() && is_digit(text_[end])) {
                at_ = end;
                while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
            }
        }
        std::string written(text_.substr(begin, at_ - begin));
        skip();
        if (at_ < text_.size() && (text_[at_] == '[' || text_[at_] == '%')) {
            const bool percent = text_[at_] == '%';
            const std::size_t close = percent ? at_ : text_.find(']', at_);
            if (close == std::string_view::npos) {
                fail("formula.unit");
                return 0;
            }
            written += percent ? " %" : " " + std::string(trim(text_.substr(at_ + 1, close - at_ - 1)));
            at_ = close + 1;
        }
        Result<Quantity> quantity = parse_quantity(written, place_);
        if (!quantity) {
            diagnostics_.append(quantity.diagnostics());
            failed_ = true;
            return 0;
        }
        const std::size_t node = add(FormulaOp::Number, {}, begin);
        formula_.nodes[node].number = std::move(quantity).value();
        return node;
    }
    std::size_t name() {
        const std::size_t begin = at_;
        std::string found;
        if (text_[at_] == '{') {
            const std::size_t close = text_.find('}', at_);
            if (close == std::string_view::npos) {
                fail("formula.brace");
                return 0;
            }
            found = trim(text_.substr(at_ + 1, close - at_ - 1));
            at_ = close + 1;
        } else {
            while (at_ < text_.size()) {
                const char c = text_[at_];
                const bool joins = (c == '-' || c == '.') && at_ + 1 < text_.size() && goes_on(text_[at_ + 1]);
                if (!goes_on(c) && !joins) break;
                // "×" and the like are signs of arithmetic, not letters.
                if (text_.substr(at_).starts_with("×") || text_.substr(at_).starts_with("·") || text_.substr(at_).starts_with("÷")) break;
                ++at_;
            }
            found = text_.substr(begin, at_ - begin);
            for (const auto& [word, op] : kFunctions)
                if (found == word) {
                    skip();
                    if (at_ < text_.size() && text_[at_] == '(') return call(op, begin);
                }
        }
        if (found.empty()) {
            fail("formula.value");
            return 0;
        }
        const std::size_t node = add(FormulaOp::Name, {}, begin);
        formula_.nodes[node].name = std::move(found);
        return node;
    }
    std::size_t call(FormulaOp op, std::size_t begin) {
        ++at_;  // the bracket
        std::vector<std::size_t> args;
        do args.push_back(sum());
        while (!failed_ && take(','));
        if (!failed_ && !take(')')) fail("formula.bracket");
        const bool many = op == FormulaOp::Min || op == FormulaOp::Max;
        if (!failed_ && !many && args.size() != 1) fail("formula.one-argument");
        return failed_ ? 0 : add(op, std::move(args), begin);
    }

    std::string_view text_;
    const Place& place_;
    std::size_t at_ = 0;
    int depth_ = 0;
    bool failed_ = false;
    Formula formula_;
    Diagnostics diagnostics_;
};

/// The unit raised to a whole power, by repeated products.
Unit unit_power(const Unit& unit, int exponent) {
    Unit result = unit_one();
    for (int step = 0; step < std::abs(exponent); ++step) result = exponent > 0 ? result * unit : result / unit;
    return result;
}

class Evaluation {
  public:
    Evaluation(const Formula& formula, const Place& place, Diagnostics& diagnostics)
        : formula_(formula), place_(place), diagnostics_(diagnostics) {}

    std::optional<std::vector<Quantity>> run(const std::function<std::optional<Quantity>(const FormulaNode&)>& resolve) {
        for (const FormulaNode& node : formula_.nodes) {
            std::optional<Quantity> value = node.op == FormulaOp::Name ? resolve(node) : compute(node);
            if (!value) return std::nullopt;
            if (!std::isfinite(value->value)) {
                error("FORMULA-07", node, {});
                return std::nullopt;
            }
            values_.push_back(std::move(*value));
        }
        return std::move(values_);
    }

  private:
    void error(std::string_view code, const FormulaNode& node, Arguments arguments) {
        arguments.emplace_back("column", static_cast<std::int64_t>(node.column));
        diagnostics_.error(code, place_, std::move(arguments));
    }
    const Quantity& arg(const FormulaNode& node, std::size_t index) const { return values_[node.args[index]]; }

    std::optional<Quantity> compute(const FormulaNode& node) {
        switch (node.op) {
            case FormulaOp::Number:
                return node.number;
            case FormulaOp::Negate:
                return Quantity{-arg(node, 0).value, arg(node, 0).unit, {}};
            case FormulaOp::Abs:
                return Quantity{std::abs(arg(node, 0).value), arg(node, 0).unit, {}};
            case FormulaOp::Multiply:
                return Quantity{arg(node, 0).value * arg(node, 1).value, arg(node, 0).unit * arg(node, 1).unit, {}};
            case FormulaOp::Divide:
                return Quantity{arg(node, 0).value / arg(node, 1).value, arg(node, 0).unit / arg(node, 1).unit, {}};
            case FormulaOp::Power:
                return power(node);
            case FormulaOp::Sqrt:
            case FormulaOp::Exp:
            case FormulaOp::Ln:
                return function(node);
            default:
                return alike(node);
        }
    }
    std::optional<Quantity> alike(const FormulaNode& node) {
        Quantity result = arg(node, 0);
        for (std::size_t index = 1; index < node.args.size(); ++index) {
            const Quantity& other = arg(node, index);
            const std::optional<double> value = other.in(result.unit);
            if (!value) {
                error("FORMULA-03", node, {{"first", result.unit.symbol}, {"second", other.unit.symbol}});
                return std::nullopt;
            }
            if (node.op == FormulaOp::Add) result.value += *value;
            if (node.op == FormulaOp::Subtract) result.value -= *value;
            if (node.op == FormulaOp::Min) result.value = std::min(result.value, *value);
            if (node.op == FormulaOp::Max) result.value = std::max(result.value, *value);
        }
        result.text.clear();
        return result;
    }
    std::optional<double> plain(const FormulaNode& node, std::size_t index) {
        const std::optional<double> value = arg(node, index).in(unit_one());
        if (!value) error("FORMULA-04", node, {{"found", arg(node, index).unit.symbol}});
        return value;
    }
    std::optional<Quantity> function(const FormulaNode& node) {
        const std::optional<double> value = plain(node, 0);
        if (!value) return std::nullopt;
        const double result = node.op == FormulaOp::Sqrt  ? std::sqrt(*value)
                              : node.op == FormulaOp::Exp ? portable_exp(*value)
                                                          : portable_log(*value);
        return Quantity{result, unit_one(), {}};
    }
    /// Whole exponents by repeated multiplication, so that squares are exact where they can be; others by exp and ln of our own, so that
    /// the bits are the same on every machine.
    static double power(double base, double exponent) {
        constexpr double kMostFactors = 64;
        if (exponent == std::floor(exponent) && std::abs(exponent) <= kMostFactors) {
            double product = 1.0;
            for (int left = static_cast<int>(std::abs(exponent)); left > 0; --left) product *= base;
            return exponent < 0 ? 1.0 / product : product;
        }
        if (base == 0.0) return exponent > 0 ? 0.0 : std::numeric_limits<double>::infinity();
        if (base > 0.0) return portable_exp(exponent * portable_log(base));
        const double size = portable_exp(exponent * portable_log(-base));
        if (exponent != std::floor(exponent)) return std::numeric_limits<double>::quiet_NaN();
        return std::fmod(exponent, 2.0) == 0.0 ? size : -size;
    }
    std::optional<Quantity> power(const FormulaNode& node) {
        const std::optional<double> exponent = plain(node, 1);
        if (!exponent) return std::nullopt;
        const Quantity& base = arg(node, 0);
        if (base.unit.dimension.is_none() && base.unit.count.empty()) {
            const std::optional<double> value = plain(node, 0);
            if (!value) return std::nullopt;
            return Quantity{power(*value, *exponent), unit_one(), {}};
        }
        if (*exponent != std::floor(*exponent) || std::abs(*exponent) > 4) {
            error("FORMULA-04", node, {{"found", base.unit.symbol}});
            return std::nullopt;
        }
        return Quantity{power(base.value, *exponent), unit_power(base.unit, static_cast<int>(*exponent)), {}};
    }

    const Formula& formula_;
    const Place& place_;
    Diagnostics& diagnostics_;
    std::vector<Quantity> values_;
};

}  // namespace

Result<Formula> parse_formula(std::string_view text, const Place& place) { return Parser(text, place).parse(); }

std::optional<std::vector<Quantity>> evaluate_formula(const Formula& formula, const Place& place,
                                                      const std::function<std::optional<Quantity>(const FormulaNode&)>& resolve,
                                                      Diagnostics& diagnostics) {
    return Evaluation(formula, place, diagnostics).run(resolve);
}

bool shares_unit(FormulaOp op) { return op == FormulaOp::Add || op == FormulaOp::Subtract || op == FormulaOp::Min || op == FormulaOp::Max; }

}  // namespace tanji
