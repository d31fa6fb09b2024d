// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

struct GumboInternalNode;  // html_nodes.cpp and html.cpp know the parser

namespace tanji {

using HtmlNode = GumboInternalNode;

/// An attribute's value; empty when it is not there.
std::string_view html_attribute(const HtmlNode& node, const char* name);
/// Whether a reader of the page sees it.
bool is_shown(const HtmlNode& node);
/// Text as a browser lays it out: runs of blanks are one, and none between Han characters that a line break parts.
void append_collapsed(std::string& out, std::string_view text);
/// <sup>, <sub> and <math> in one line of text; a raised link is the mark of a footnote and left out.
std::string html_script(const HtmlNode& node, bool up);
std::string html_math(const HtmlNode& node);
/// All text inside.
std::string html_text(const HtmlNode& node);

/// How deeply elements lie in each other at most, counted on the source without building anything.
int html_depth(std::string_view text);

}  // namespace tanji
