// SPDX-License-Identifier: Apache-2.0
#include "support/hash.h"

#include <sodium.h>

#include <array>
#include <fstream>
#include <vector>

namespace tanji {
namespace {

using Digest = std::array<unsigned char, crypto_hash_sha256_BYTES>;

std::string hexadecimal(const Digest& digest) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * digest.size());
    for (const unsigned char byte : digest) {
        text += kDigits[byte >> 4U];
        text += kDigits[byte & 15U];
    }
    return text;
}

const unsigned char* bytes_of(const char* text) { return reinterpret_cast<const unsigned char*>(text); }

}  // namespace

std::string sha256(std::string_view bytes) {
    Digest digest;
    crypto_hash_sha256(digest.data(), bytes_of(bytes.data()), bytes.size());
    return hexadecimal(digest);
}

std::optional<std::string> sha256_file(const std::filesystem::path& file) {
    std::error_code ignored;
    if (std::filesystem::is_directory(file, ignored)) return std::nullopt;
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return std::nullopt;
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    std::vector<char> piece(std::size_t{1} << 16U);
    while (stream) {
        stream.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        crypto_hash_sha256_update(&state, bytes_of(piece.data()), static_cast<unsigned long long>(stream.gcount()));
    }
    if (stream.bad()) return std::nullopt;
    Digest digest;
    crypto_hash_sha256_final(&state, digest.data());
    return hexadecimal(digest);
}

std::uint64_t stable_hash(std::string_view text) {
    // FNV-1a, 64 bits (offset basis and prime of the IETF draft "The FNV Non-Cryptographic Hash Algorithm").
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3U;
    }
    return hash;
}

}  // namespace tanji
