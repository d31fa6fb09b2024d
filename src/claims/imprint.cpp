// SPDX-License-Identifier: Apache-2.0
// What a cover and its tables say: products, parties, the report's number, dates.
#include <algorithm>
#include <array>
#include <set>

#include "claims/reader.h"
#include "support/text.h"

namespace tanji::claims {

namespace {

struct Label {
    std::string_view word;
    std::string_view meaning;
};
constexpr std::array kLabels{
    Label{"产品名称", "product"},    Label{"product name", "product"},   Label{"products", "product"},      Label{"product", "product"},
    Label{"产品型号", "model"},      Label{"产品规格型号", "model"},     Label{"规格型号", "model"},        Label{"model", "model"},
    Label{"生产者名称", "producer"}, Label{"生产企业", "producer"},      Label{"企业名称", "producer"},     Label{"委托方", "producer"},
    Label{"受核查方", "producer"},   Label{"制造商", "producer"},        Label{"manufacturer", "producer"}, Label{"producer", "producer"},
    Label{"company", "producer"},    Label{"机构名称", "body"},          Label{"核查机构", "body"},         Label{"认证机构", "body"},
    Label{"评价机构", "body"},       Label{"verification body", "body"}, Label{"verifier", "body"},         Label{"报告编号", "number"},
    Label{"report no.", "number"},   Label{"report number", "number"},   Label{"报告签发日期", "issued"},   Label{"签发日期", "issued"},
    Label{"报告日期", "issued"},     Label{"发布日期", "issued"},        Label{"date of issue", "issued"},  Label{"issue date", "issued"},
    Label{"report date", "issued"}};

std::string lowered(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

/// "产品名称：X" -> the label's meaning and X; in a table the label fills a cell and X the next one.
std::optional<std::pair<std::string_view, std::string>> labelled(std::string_view text) {
    const std::string folded = lowered(text);
    for (const Label& label : kLabels) {
        if (!folded.starts_with(label.word)) continue;
        std::string_view rest = text.substr(label.word.size());
        // "机构名称（公章）："
        if (rest.starts_with("（") || rest.starts_with("(")) {
            const std::size_t ascii = rest.find(')'), wide = rest.find("）");
            const std::size_t close = std::min(ascii == std::string_view::npos ? rest.size() : ascii + 1,
                                               wide == std::string_view::npos ? rest.size() : wide + std::string_view("）").size());
            rest = rest.substr(close);
        }
        rest = trim(rest);
        const std::size_t colon = rest.starts_with("：") ? std::string_view("：").size() : rest.starts_with(":") ? 1 : 0;
        if (colon == 0 && !rest.empty()) continue;  // "产品名称列表" is another word
        return std::pair(label.meaning, std::string(trim(rest.substr(colon))));
    }
    return std::nullopt;
}

struct LabelledText {
    std::string_view meaning;
    std::string text;
    ReadPlace place;
};
std::vector<LabelledText> labels_of(const ReadDocument& document) {
    std::vector<LabelledText> found;
    for (const ReadBlock& block : document.blocks) {
        if (!block.table) {
            for (const std::string_view line : split(block.text.normal, '\n'))
                if (auto one = labelled(trim(line)); one && !one->second.empty()) found.push_back({one->first, one->second, block.place});
            continue;
        }
        for (const ReadCell& cell : block.table->cells) {
            auto one = labelled(trim(cell.text.normal));
            if (!one) continue;
            if (one->second.empty())
                if (const ReadCell* next = block.table->at(cell.place.row, cell.place.column + cell.column_span))
                    one->second = next->text.normal;
            // A column's head is no label: what stands beside it is another head.
            if (!says_nothing(one->second) && !labelled(one->second) && one->second.find('\n') == std::string::npos)
                found.push_back({one->first, std::string(trim(one->second)), cell.place});
        }
    }
    return found;
}

/// "2026年05月04日", "2025-04-02", "2025.4.2", "4 May 2026", "May 4, 2026".
std::vector<ClaimedDate> dates_in(std::string_view text, const ReadPlace& place) {
    static constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                              "jul", "aug", "sep", "oct", "nov", "dec"};
    std::vector<ClaimedDate> found;
    const auto digits = [&](std::size_t& at, int most) {
        int value = -1;
        for (int count = 0; count < most && at < text.size() && text[at] >= '0' && text[at] <= '9'; ++count, ++at)
            value = std::max(value, 0) * 10 + (text[at] - '0');
        return value;
    };
    const auto blanks = [&](std::size_t& at) {
        while (at < text.size() && text[at] == ' ') ++at;
    };
    const auto one_of = [&](std::size_t& at, std::initializer_list<std::string_view> words) {
        for (const std::string_view word : words)
            if (text.substr(at).starts_with(word)) {
                at += word.size();
                return true;
            }
        return false;
    };
    for (std::size_t begin = 0; begin < text.size(); ++begin) {
        if (text[begin] < '0' || text[begin] > '9' || (begin > 0 && text[begin - 1] >= '0' && text[begin - 1] <= '9')) continue;
        std::size_t at = begin;
        const int first = digits(at, 4);
        ClaimedDate date;
        date.place = place;
        if (first >= 1990 && first <= 2100) {
            blanks(at);
            if (!one_of(at, {"年", "-", ".", "/"})) continue;
            blanks(at);
            date.year = first;
            date.month = digits(at, 2);
            blanks(at);
            if (date.month < 1 || date.month > 12 || !one_of(at, {"月", "-", ".", "/"})) continue;
            blanks(at);
            date.day = digits(at, 2);
            blanks(at);
            one_of(at, {"日"});
        } else if (first >= 1 && first <= 31) {
            blanks(at);
            const std::string word = lowered(text.substr(at, 3));
            const auto month = std::find(kMonths.begin(), kMonths.end(), word);
            if (month == kMonths.end()) continue;
            while (at < text.size() && ((text[at] | 0x20) >= 'a' && (text[at] | 0x20) <= 'z')) ++at;
            blanks(at);
            date.day = first;
            date.month = static_cast<int>(month - kMonths.begin()) + 1;
            date.year = digits(at, 4);
        }
        if (date.year < 1990 || date.day < 1 || date.day > 31) continue;
        date.text = std::string(text.substr(begin, at - begin));
        found.push_back(std::move(date));
        begin = at - 1;
    }
    return found;
}

/// Names that end as those of companies do.
std::vector<std::string> companies_in(std::string_view text) {
    std::vector<std::string> found;
    static constexpr std::array<std::string_view, 4> kEndings{"股份有限公司", "有限责任公司", "有限公司", "集团公司"};
    for (std::size_t from = 0; from < text.size();) {
        std::size_t at = std::string_view::npos, width = 0;
        for (const std::string_view ending : kEndings)
            if (const std::size_t next = text.find(ending, from);
                next != std::string_view::npos && (at == std::string_view::npos || next < at)) {
                at = next;
                width = ending.size();
            }
        if (at == std::string_view::npos) break;
        // Back over Chinese signs and brackets, to a stop.
        std::size_t begin = at;
        while (begin >= 3) {
            const std::string_view sign = text.substr(begin - 3, 3);
            static constexpr std::array<std::string_view, 14> kStops{"，", "。", "、", "；", "：", "“",  "”",
                                                                     "《", "》", "与", "和", "由", "为", "及"};
            if ((static_cast<unsigned char>(sign[0]) & 0xF0U) != 0xE0U) break;
            if (std::find(kStops.begin(), kStops.end(), sign) != kStops.end()) break;
            begin -= 3;
        }
        const std::string name(text.substr(begin, at + width - begin));
        constexpr std::size_t kLongestName = 90;
        if (name.size() > width && name.size() <= kLongestName) found.push_back(name);
        from = at + width;
    }
    return found;
}

std::vector<std::string_view> sentences_of(std::string_view text) {
    std::vector<std::string_view> sentences;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t width = text.substr(at).starts_with("。") || text.substr(at).starts_with("；")     ? std::string_view("。").size()
                                  : text[at] == '\n' || text[at] == ';' || text.substr(at).starts_with(". ") ? 1
                                                                                                             : 0;
        if (width == 0) continue;
        sentences.push_back(text.substr(begin, at - begin));
        begin = at + width;
        at = begin - 1;
    }
    sentences.push_back(text.substr(begin));
    return sentences;
}

/// The measure word that a text begins with: "台", "units"; empty when it begins with none.
std::string_view counted_word(std::string_view text) {
    std::size_t end = 0;
    if (!text.empty() && static_cast<unsigned char>(text.front()) >= 0x80U)
        end = std::min<std::size_t>(3, text.size());
    else
        while (end < text.size() && ((text[end] | 0x20) >= 'a' && (text[end] | 0x20) <= 'z')) ++end;
    std::string_view word = text.substr(0, end);
    for (const std::string_view each : {word, word.ends_with("s") ? word.substr(0, word.size() - 1) : word}) {
        const Result<Unit> counted = parse_unit(each, {});
        if (counted && !counted->count.empty() && counted->dimension == parse_unit("piece", {}).value().dimension)
            return each;  // no year, no yuan
    }
    return {};
}

/// "产量为 281,683 台", "12 500 units of the pump were produced": the output of the period of the product that the sentence names.
void read_output(std::string_view text, ReportClaims& claims) {
    static constexpr std::array<std::string_view, 6> kWords{"产量", "年产", "produced", "output", "production volume", "manufactured"};
    for (std::string_view sentence : sentences_of(text)) {
        const bool says_output =
            std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) { return sentence.find(word) != std::string_view::npos; });
        const bool says_production = sentence.find("生产") != std::string_view::npos;
        if (!says_output && !says_production) continue;
        const bool several = std::count_if(claims.products.begin(), claims.products.end(), [&](const ClaimedProduct& each) {
                                 return sentence.find(each.name) != std::string_view::npos;
                             }) > 1;
        for (const NumberInText& number : numbers_in(sentence, claims.decimal_sign)) {
            if (!number.number.whole || number.number.value < 2.0) continue;  // "1 台" is the unit of analysis
            const std::string_view behind = trim(sentence.substr(number.end));
            const std::string per(counted_word(behind));
            if (per.empty()) continue;
            // Of several products in a sentence the number belongs to the one named last before it.
            const std::size_t product =
                several ? product_named_last(claims, sentence.substr(0, number.begin)) : product_in(claims, sentence);
            if (product == kNoClaim || claims.products[product].output) continue;
            // "生产" alone may speak of workshops: there the number stands right behind the product.
            if (!says_output && !trim(sentence.substr(0, number.begin)).ends_with(claims.products[product].name)) continue;
            claims.products[product].output = number.number;
            claims.products[product].per = per;
        }
    }
}

}  // namespace

std::pair<std::string, std::string> name_and_model(std::string_view item) {
    const std::string_view open = item.ends_with(")") ? "(" : item.ends_with("）") ? "（" : "";
    const auto has_digit = [](std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; };
    if (const std::size_t at = open.empty() ? std::string_view::npos : item.rfind(open); at != std::string_view::npos && at > 0) {
        const std::size_t close = item.ends_with(")") ? 1 : std::string_view("）").size();
        const std::string_view inside = item.substr(at + open.size(), item.size() - close - at - open.size());
        if (has_digit(inside)) return {std::string(trim(item.substr(0, at))), std::string(trim(inside))};
    }
    const std::size_t blank = item.rfind(' ');
    if (blank != std::string_view::npos && has_digit(item.substr(blank)) && !has_digit(item.substr(0, blank)))
        return {std::string(trim(item.substr(0, blank))), std::string(item.substr(blank + 1))};
    return {std::string(item), {}};
}

void read_products(const ReadDocument& document, ReportClaims& claims) {
    std::vector<std::string> models;
    const std::vector<LabelledText> labels = labels_of(document);
    for (const LabelledText& label : labels) {
        if (label.meaning == "model") models.push_back(label.text);
        if (label.meaning != "product") continue;
        for (const std::string& item : items_of(label.text)) {
            const auto [name, model] = name_and_model(item);
            const bool known = std::any_of(claims.products.begin(), claims.products.end(),
                                           [&, &named = name](const ClaimedProduct& each) { return each.name == named; });
            if (!known) claims.products.push_back({name, model, {}, {}, label.place});
        }
    }
    if (claims.products.empty()) read_title(document, claims);
    if (claims.products.size() == 1 && models.size() == 1) claims.products.front().model = models.front();
    for (const Passage& passage : passages_of(document))
        if (!passage.cell) read_output(passage.text->normal, claims);
}

void read_imprint(const ReadDocument& document, ReportClaims& claims) {
    std::set<std::string> named;
    for (const LabelledText& label : labels_of(document)) {
        if (label.meaning == "producer" || label.meaning == "body") {
            claims.parties.push_back(
                {label.meaning == "body" ? ClaimedParty::Role::Body : ClaimedParty::Role::Producer, label.text, label.place});
            named.insert(label.text);
        }
        if (label.meaning == "number" && claims.number.empty()) {
            claims.number = label.text;
            claims.number_place = label.place;
        }
        if (label.meaning == "issued")
            for (ClaimedDate& date : dates_in(label.text, label.place)) {
                date.kind = ClaimedDate::Kind::Issued;
                claims.dates.push_back(std::move(date));
            }
    }
    for (const Passage& passage : passages_of(document)) {
        const std::string& text = passage.text->normal;
        for (std::string& name : companies_in(text))
            if (named.insert(name).second) claims.parties.push_back({ClaimedParty::Role::Other, std::move(name), passage.place});
        std::vector<ClaimedDate> dates = dates_in(text, passage.place);
        // Two days with a dash or 至 between are a period.
        for (std::size_t index = 0; index < dates.size(); ++index) {
            ClaimedDate& date = dates[index];
            const bool issued = std::any_of(claims.dates.begin(), claims.dates.end(), [&](const ClaimedDate& known) {
                return known.kind == ClaimedDate::Kind::Issued && known.text == date.text && known.place == date.place;
            });
            if (issued) continue;
            if (index + 1 < dates.size()) {
                const std::size_t first = text.find(date.text), second = text.find(dates[index + 1].text, first + date.text.size());
                if (second != std::string::npos && second - (first + date.text.size()) <= 8) {
                    date.kind = ClaimedDate::Kind::PeriodStart;
                    dates[index + 1].kind = ClaimedDate::Kind::PeriodEnd;
                }
            }
            claims.dates.push_back(date);
        }
    }
}

}  // namespace tanji::claims
