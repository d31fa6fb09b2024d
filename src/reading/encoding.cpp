// SPDX-License-Identifier: Apache-2.0
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <memory>

#include "reading/recognise.h"
#include "support/text.h"

namespace tanji {
namespace {

/// Empty optional when the bytes are not of this encoding.
std::optional<std::string> converted(std::string_view bytes, const char* encoding) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding, &status), &ucnv_close);
    if (U_FAILURE(status)) return std::nullopt;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status);
    if (U_FAILURE(status)) return std::nullopt;
    std::string out;
    text.toUTF8String(out);
    return out;
}

}  // namespace

Result<std::string> to_utf8(std::string_view bytes, const std::string& file) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    std::optional<std::string> text;
    if (bytes.starts_with("\xFF\xFE"))
        text = converted(bytes.substr(2), "UTF-16LE");
    else if (bytes.starts_with("\xFE\xFF"))
        text = converted(bytes.substr(2), "UTF-16BE");
    else if (is_valid_utf8(bytes))
        text = std::string(bytes);
    else
        text = converted(bytes, "gb18030");
    if (text) return std::move(*text);
    return Diagnostic{.code = "READ-04", .place = {.file = file}};
}

}  // namespace tanji
