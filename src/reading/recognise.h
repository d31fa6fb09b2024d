// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "reading/read_document.h"
#include "support/result.h"

namespace tanji {

/// What bytes are, by their content alone. Plain text is told apart by what stands in it, once it is UTF-8.
/// Errors: READ-01 another kind of file, READ-02 the binary format of old Word, READ-03 nothing in it, READ-07 encrypted.
struct Recognised {
    enum class Container { Zip, Pdf, Text };
    Container container = Container::Text;
};
Result<Recognised> recognise_container(std::string_view bytes, const std::string& file);

/// HTML, Markdown or text.
ReadFormat recognise_text(std::string_view utf8);

/// UTF-8 (with or without a mark), UTF-16 with a mark, else GB 18030. READ-04 when it is none of them.
Result<std::string> to_utf8(std::string_view bytes, const std::string& file);

}  // namespace tanji
