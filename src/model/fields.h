// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>
#include <tuple>
#include <utility>

namespace tanji {

enum class Need { Optional, Required };

/// One row of the field table of the Study: the key as it stands in files, the member it fills, whether it must be there, and which
/// dimension a quantity must have ("mass"; empty: any). Labels and help stand in the word catalogue as `field.<table>.<name>` and
/// `field.<table>.<name>.help`. YAML, CSV columns, JSON Schema, canonical form, difference and merge are all read off this table.
template <class Struct, class Member>
struct Field {
    std::string_view name;
    Member Struct::* member;
    Need need = Need::Optional;
    std::string_view dimension = {};
    double least = 0.0;  // range of a plain number; none when least == most
    double most = 0.0;
};

template <class Struct, class Member>
constexpr Field<Struct, Member> required(std::string_view name, Member Struct::* member, std::string_view dimension = {}) {
    return {name, member, Need::Required, dimension};
}
template <class Struct, class Member>
constexpr Field<Struct, Member> field(std::string_view name, Member Struct::* member, std::string_view dimension = {}) {
    return {name, member, Need::Optional, dimension};
}
template <class Struct, class Member>
constexpr Field<Struct, Member> number_within(std::string_view name, Member Struct::* member, double least, double most) {
    return {name, member, Need::Optional, {}, least, most};
}

/// Fields<T>::name is the table's name, Fields<T>::list the tuple of its rows, in the order in which they are written.
template <class T>
struct Fields;

/// EnumNames<T>::list pairs each word of files with its value; the label is `enum.<EnumNames<T>::name>.<word>`.
template <class T>
struct EnumNames;

template <class T>
concept HasFields = requires { Fields<T>::list; };
template <class T>
concept HasEnumNames = requires { EnumNames<T>::list; };

/// Calls `visit(field)` for every row of T's table.
template <class T, class Visitor>
constexpr void for_each_field(Visitor&& visit) {
    std::apply([&](const auto&... row) { (visit(row), ...); }, Fields<T>::list);
}

template <class E>
constexpr std::string_view enum_word(E value) {
    for (const auto& [word, known] : EnumNames<E>::list)
        if (known == value) return word;
    return {};
}

}  // namespace tanji
