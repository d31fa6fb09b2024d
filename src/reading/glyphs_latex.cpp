// SPDX-License-Identifier: Apache-2.0
// LaTeX between dollar signs, as text recognition and formula editors leave it behind, made one line of plain text.
#include <array>
#include <string>
#include <utility>

#include "reading/glyphs.h"

namespace tanji {
namespace {

constexpr std::size_t kLongest = 600;
constexpr int kDeepest = 20;

constexpr std::array<std::pair<std::string_view, std::u32string_view>, 32> kCommands{{
    {"times", U"×"}, {"cdot", U"·"},  {"div", U"÷"},    {"sim", U"~"},   {"pm", U"±"},    {"geq", U"≥"},   {"ge", U"≥"},
    {"leq", U"≤"},   {"le", U"≤"},    {"approx", U"≈"}, {"neq", U"≠"},   {"sum", U"∑"},   {"circ", U"°"},  {"degree", U"°"},
    {"quad", U" "},  {"qquad", U" "}, {"text", U""},    {"mathrm", U""}, {"mathbf", U""}, {"mathit", U""}, {"textrm", U""},
    {"rm", U""},     {"left", U""},   {"right", U""},   {"textbf", U""}, {"ldots", U"…"}, {"infty", U"∞"}, {"Delta", U"Δ"},
    {"mu", U"μ"},    {"eta", U"η"},   {"alpha", U"α"},  {"prod", U"∏"},
}};

class Latex {
  public:
    Latex(const Glyphs& in, std::size_t begin, std::size_t end, Glyphs& out) : in_(in), at_(begin), end_(end), out_(out) {}

    void run(int depth = 0) {
        while (at_ < end_ && !(depth > 0 && sign() == U'}')) item(depth);
    }

  private:
    [[nodiscard]] char32_t sign() const { return in_[at_].sign; }
    void put(char32_t sign, const Glyph& from) { out_.push_back({sign, from.begin, from.end}); }

    void item(int depth) {
        const Glyph here = in_[at_++];
        switch (here.sign) {
            case U'\\':
                return command(here, depth);
            case U'{':
                return group(depth);
            case U'}':
                return;
            case U'~':
                return put(U' ', here);
            case U'_':
            case U'^':
                return script(here, depth);
            default:
                out_.push_back(here);
        }
    }

    void group(int depth) {
        if (depth < kDeepest) run(depth + 1);
        if (at_ < end_ && sign() == U'}') ++at_;
    }

    /// Digits become raised or lowered ones, so that CO_2 is CO2; what else hangs below keeps its mark: E_transport.
    void script(const Glyph& mark, int depth) {
        const std::size_t before = out_.size();
        while (at_ < end_ && is_blank(sign())) ++at_;
        if (at_ < end_ && depth < kDeepest) item(depth + 1);
        const auto turned = mark.sign == U'_' ? lowered : raised;
        bool all = out_.size() > before;
        for (std::size_t i = before; i < out_.size(); ++i)
            all = all && (turned(out_[i].sign) != 0 || is_blank(out_[i].sign) || out_[i].sign == U'°');
        if (!all) {
            out_.insert(out_.begin() + static_cast<std::ptrdiff_t>(before), {mark.sign, mark.begin, mark.end});
            return;
        }
        for (std::size_t i = before; i < out_.size(); ++i)
            if (turned(out_[i].sign) != 0) out_[i].sign = turned(out_[i].sign);
    }

    void command(const Glyph& slash, int depth) {
        std::string name;
        while (at_ < end_ && is_latin(sign())) name += static_cast<char>(in_[at_++].sign);
        if (name.empty()) {
            if (at_ >= end_) return;
            const Glyph next = in_[at_++];
            const bool space = next.sign == U',' || next.sign == U';' || next.sign == U':' || next.sign == U'!' || next.sign == U'\\';
            return put(space ? U' ' : next.sign, next);
        }
        if (name == "frac" || name == "dfrac") return fraction(slash, depth);
        for (const auto& [known, signs] : kCommands) {
            if (known != name) continue;
            for (const char32_t c : signs) put(c, slash);
            return;
        }
        for (const char c : name) put(static_cast<char32_t>(c), slash);
    }

    void fraction(const Glyph& slash, int depth) {
        for (int part = 0; part < 2; ++part) {
            if (part == 1) put(U'/', slash);
            put(U'(', slash);
            while (at_ < end_ && is_blank(sign())) ++at_;
            if (at_ < end_ && depth < kDeepest) item(depth + 1);
            put(U')', slash);
        }
    }

    const Glyphs& in_;
    std::size_t at_;
    std::size_t end_;
    Glyphs& out_;
};

/// Where the formula that opens at a dollar sign closes; 0 when this is a price and no formula.
std::size_t closing(const Glyphs& in, std::size_t open) {
    bool formula = false;
    for (std::size_t i = open + 1; i < in.size() && i - open < kLongest; ++i) {
        const char32_t c = in[i].sign;
        if (c == U'$') return formula && i > open + 1 ? i : 0;
        formula = formula || c == U'\\' || c == U'_' || c == U'^' || c == U'{';
    }
    return 0;
}

}  // namespace

Glyphs without_latex(const Glyphs& in) {
    bool any = false;
    for (const Glyph& glyph : in) any = any || glyph.sign == U'$';
    if (!any) return in;
    Glyphs out;
    out.reserve(in.size());
    for (std::size_t i = 0; i < in.size(); ++i) {
        if (in[i].sign != U'$') {
            out.push_back(in[i]);
            continue;
        }
        const bool display = i + 1 < in.size() && in[i + 1].sign == U'$';
        const std::size_t open = display ? i + 1 : i;
        const std::size_t close = closing(in, open);
        if (close == 0) {
            out.push_back(in[i]);
            continue;
        }
        Latex(in, open + 1, close, out).run();
        i = display && close + 1 < in.size() && in[close + 1].sign == U'$' ? close + 1 : close;
    }
    return out;
}

}  // namespace tanji
