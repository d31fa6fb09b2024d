// SPDX-License-Identifier: Apache-2.0
#include "reading/pdf/content.h"

#include <charconv>
#include <cmath>

namespace tanji {
namespace {

constexpr std::size_t kMostOperands = 64;
constexpr std::size_t kMostStates = 512;
constexpr std::size_t kMostRules = 20000;
constexpr double kThin = 3.0;      // a filled box of this height is a rule [pt]
constexpr double kShortest = 3.0;  // [pt]
constexpr double kSlant = 0.7;     // [pt]

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0'; }
bool is_delimiter(char c) {
    return is_space(c) || c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '{' || c == '}' || c == '/' ||
           c == '%';
}

/// Numbers, names and operators of a content stream; strings and the data of inline images are passed over.
class Lexer {
  public:
    explicit Lexer(std::string_view text) : text_(text) {}

    /// An empty view at the end.
    std::string_view next() {
        for (;;) {
            while (at_ < text_.size() && is_space(text_[at_])) ++at_;
            if (at_ >= text_.size()) return {};
            const char c = text_[at_];
            if (c == '%') {
                while (at_ < text_.size() && text_[at_] != '\n' && text_[at_] != '\r') ++at_;
            } else if (c == '(') {
                skip_string();
            } else if (is_delimiter(c) && c != '/') {
                ++at_;
            } else {
                const std::size_t begin = at_++;
                while (at_ < text_.size() && !is_delimiter(text_[at_])) ++at_;
                return text_.substr(begin, at_ - begin);
            }
        }
    }

    void skip_image() {
        const auto end = text_.find("EI", at_);
        at_ = end == std::string_view::npos ? text_.size() : end + 2;
    }

  private:
    void skip_string() {
        int depth = 0;
        for (; at_ < text_.size(); ++at_) {
            if (text_[at_] == '\\')
                ++at_;
            else if (text_[at_] == '(')
                ++depth;
            else if (text_[at_] == ')' && --depth == 0)
                break;
        }
        at_ = std::min(at_ + 1, text_.size());
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

struct Point {
    double x = 0;
    double y = 0;
};
struct Subpath {
    std::vector<Point> points;
    bool curved = false;
    bool closed = false;
};

class Painter {
  public:
    Painter(const PdfMatrix& matrix, const std::function<void(const std::string&, const PdfMatrix&)>& form)
        : matrix_(matrix), form_(form) {}

    std::vector<PdfRule> run(std::string_view content) {
        Lexer lexer(content);
        for (std::string_view token = lexer.next(); !token.empty() && rules_.size() < kMostRules; token = lexer.next()) {
            double number = 0;
            const char first = token.front();
            if (first == '/') {
                name_ = token.substr(1);
            } else if ((first >= '0' && first <= '9') || first == '-' || first == '.' || first == '+') {
                std::from_chars(token.data() + (first == '+' ? 1 : 0), token.data() + token.size(), number);
                if (operands_.size() < kMostOperands) operands_.push_back(std::isfinite(number) ? number : 0);
            } else {
                if (token == "BI") lexer.skip_image();
                apply(token);
                operands_.clear();
            }
        }
        return std::move(rules_);
    }

  private:
    [[nodiscard]] double operand(std::size_t back) const { return back < operands_.size() ? operands_[operands_.size() - 1 - back] : 0; }
    [[nodiscard]] Point shown(double x, double y) const {
        return {matrix_[0] * x + matrix_[2] * y + matrix_[4], matrix_[1] * x + matrix_[3] * y + matrix_[5]};
    }

    void apply(std::string_view op) {
        if (op == "q") {
            if (states_.size() < kMostStates) states_.push_back(matrix_);
        } else if (op == "Q") {
            if (!states_.empty()) {
                matrix_ = states_.back();
                states_.pop_back();
            }
        } else if (op == "cm") {
            matrix_ = multiply({operand(5), operand(4), operand(3), operand(2), operand(1), operand(0)}, matrix_);
        } else if (op == "Do") {
            form_(std::string(name_), matrix_);
        } else if (op == "m") {
            path_.push_back({{shown(operand(1), operand(0))}, false, false});
        } else if (op == "l") {
            if (!path_.empty()) path_.back().points.push_back(shown(operand(1), operand(0)));
        } else if (op == "c" || op == "v" || op == "y") {
            if (!path_.empty()) {
                path_.back().curved = true;
                path_.back().points.push_back(shown(operand(1), operand(0)));
            }
        } else if (op == "h") {
            if (!path_.empty()) path_.back().closed = true;
        } else if (op == "re") {
            const double x = operand(3);
            const double y = operand(2);
            path_.push_back(
                {{shown(x, y), shown(x + operand(1), y), shown(x + operand(1), y + operand(0)), shown(x, y + operand(0))}, false, true});
        } else if (op == "S" || op == "s" || op == "B" || op == "B*" || op == "b" || op == "b*") {
            for (const Subpath& part : path_) stroke(part, op == "s" || op[0] == 'b');
            path_.clear();
        } else if (op == "f" || op == "F" || op == "f*") {
            for (const Subpath& part : path_) fill(part);
            path_.clear();
        } else if (op == "n") {
            path_.clear();
        }
    }

    void line(const Point& a, const Point& b) {
        const double dx = std::abs(a.x - b.x);
        const double dy = std::abs(a.y - b.y);
        if (dx <= kSlant && dy >= kShortest)
            rules_.push_back({true, (a.x + b.x) / 2, std::min(a.y, b.y), std::max(a.y, b.y)});
        else if (dy <= kSlant && dx >= kShortest)
            rules_.push_back({false, (a.y + b.y) / 2, std::min(a.x, b.x), std::max(a.x, b.x)});
    }

    void stroke(const Subpath& part, bool close) {
        if (part.curved) return;
        for (std::size_t i = 1; i < part.points.size(); ++i) line(part.points[i - 1], part.points[i]);
        if ((part.closed || close) && part.points.size() > 2) line(part.points.back(), part.points.front());
    }

    void fill(const Subpath& part) {
        if (part.curved || part.points.size() < 3) return;
        PdfBox box{part.points[0].x, part.points[0].y, part.points[0].x, part.points[0].y};
        for (const Point& point : part.points) box.include({point.x, point.y, point.x, point.y});
        if (box.height() <= kThin && box.width() >= kShortest && box.width() > 2 * box.height())
            rules_.push_back({false, box.middle_y(), box.x0, box.x1});
        else if (box.width() <= kThin && box.height() >= kShortest && box.height() > 2 * box.width())
            rules_.push_back({true, box.middle_x(), box.y0, box.y1});
    }

    PdfMatrix matrix_;
    const std::function<void(const std::string&, const PdfMatrix&)>& form_;
    std::vector<PdfMatrix> states_;
    std::vector<double> operands_;
    std::string_view name_;
    std::vector<Subpath> path_;
    std::vector<PdfRule> rules_;
};

}  // namespace

PdfMatrix multiply(const PdfMatrix& first, const PdfMatrix& then) {
    return {first[0] * then[0] + first[1] * then[2],           first[0] * then[1] + first[1] * then[3],
            first[2] * then[0] + first[3] * then[2],           first[2] * then[1] + first[3] * then[3],
            first[4] * then[0] + first[5] * then[2] + then[4], first[4] * then[1] + first[5] * then[3] + then[5]};
}

std::vector<PdfRule> rules_of_content(std::string_view content, const PdfMatrix& matrix,
                                      const std::function<void(const std::string&, const PdfMatrix&)>& form) {
    return Painter(matrix, form).run(content);
}

}  // namespace tanji
