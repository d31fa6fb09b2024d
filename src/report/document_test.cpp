// SPDX-License-Identifier: Apache-2.0
#include "report/document.h"

#include <gtest/gtest.h>

#include "support/require.h"

namespace tanji {
namespace {

Document numbered_blocks() {
    Document document;
    document.blocks = {Heading{"sum", 1, plain("Summary"), HeadingKind::Unnumbered},
                       Heading{"a", 1, plain("A")},
                       Heading{"a1", 2, plain("A1")},
                       Heading{"a11", 3, plain("A11")},
                       Heading{"a2", 2, plain("A2")},
                       Table{"t1", plain("first"), {}, {}},
                       Table{"t0", {}, {}, {}},
                       KeyValueTable{"t2", plain("facts"), {}},
                       Heading{"b", 1, plain("B")},
                       Heading{"b1", 2, plain("B1")},
                       Figure{"f1", plain("figure"), Chart{}, ""},
                       FormulaBlock{"e1", {}},
                       Heading{"x", 1, plain("X"), HeadingKind::Annex},
                       Heading{"x1", 2, plain("X1")},
                       Heading{"y", 1, plain("Y"), HeadingKind::Annex},
                       Heading{"y1", 2, plain("Y1")}};
    return document;
}

TEST(Document, counts_headings_annexes_tables_and_figures) {
    const Numbering numbers = number_document(numbered_blocks());
    EXPECT_FALSE(numbers.contains("sum"));
    EXPECT_FALSE(numbers.contains("t0"));
    const auto number = [&](const char* id) { return numbers.at(id).number; };
    EXPECT_EQ(number("a"), "1");
    EXPECT_EQ(number("a1"), "1.1");
    EXPECT_EQ(number("a11"), "1.1.1");
    EXPECT_EQ(number("a2"), "1.2");
    EXPECT_EQ(number("b"), "2");
    EXPECT_EQ(number("b1"), "2.1");
    EXPECT_EQ(number("t1"), "1");
    EXPECT_EQ(number("t2"), "2");
    EXPECT_EQ(number("f1"), "1");
    EXPECT_EQ(number("e1"), "1");
    EXPECT_EQ(number("x"), "A");
    EXPECT_EQ(number("x1"), "A.1");
    EXPECT_EQ(number("y"), "B");
    EXPECT_EQ(number("y1"), "B.1");
}

TEST(Document, an_id_that_stands_twice_is_a_mistake_of_ours) {
    Document document = numbered_blocks();
    document.blocks.push_back(Table{"t1", plain("again"), {}, {}});
    EXPECT_THROW(number_document(document), LogicFault);
}

TEST(Document, labels_are_words_of_the_language) {
    const Words zh(Language::Chinese), en(Language::English);
    EXPECT_EQ(label_of({Numbered::Figure, "3"}, zh), "图 3");
    EXPECT_EQ(label_of({Numbered::Figure, "3"}, en), "Figure 3");
    EXPECT_EQ(label_of({Numbered::Heading, "2.1"}, zh), "第 2.1 节");
    EXPECT_EQ(label_of({Numbered::Annex, "A"}, zh), "附录 A");
    EXPECT_EQ(label_of({Numbered::Annex, "A.1"}, en), "Section A.1");
    EXPECT_EQ(label_of({Numbered::Formula, "4"}, zh), "式 (4)");
}

TEST(Document, fill_puts_numbers_into_sentences) {
    const Inlines inlines =
        fill("The total is {{total}}, **most** of it here.", {{"total", QuantityText{"box/total", "11.09", "kg CO₂e"}}});
    ASSERT_EQ(inlines.size(), 5U);
    EXPECT_EQ(std::get<QuantityText>(inlines[1]).path, "box/total");
    EXPECT_EQ(std::get<Text>(inlines[3]).style, TextStyle::Strong);
    EXPECT_EQ(bare_text(inlines), "The total is 11.09 kg CO₂e, most of it here.");
    EXPECT_THROW(fill("{{nobody}}"), LogicFault);
    EXPECT_THROW(fill("{{open"), LogicFault);
}

TEST(Document, gases_are_written_with_subscripts_and_nothing_else_is) {
    EXPECT_EQ(typeset_gases("kg CO2e/kg CH4, N2O"), "kg CO₂e/kg CH₄, N₂O");
    EXPECT_EQ(typeset_gases("CO2eq"), "CO₂eq");
    EXPECT_EQ(typeset_gases("BXD2 SCO2 O24 CO2X"), "BXD2 SCO2 O24 CO2X");
}

TEST(Formula, is_readable_on_one_line) {
    using namespace math;
    EXPECT_EQ(math_text(row({symbol("E"), op("="), fraction(row({symbol("A"), op("+"), symbol("B")}), number("2"))})), "E = (A + B) / 2");
    EXPECT_EQ(math_text(sum(sub(symbol("x"), symbol("i")), symbol("i"))), "Σ_i x_i");
}

}  // namespace
}  // namespace tanji
