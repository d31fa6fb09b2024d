// SPDX-License-Identifier: Apache-2.0
#include "support/zip.h"

#include <zip.h>

#include <algorithm>
#include <memory>
#include <unordered_set>

#include "support/text.h"

namespace tanji {
namespace {

constexpr zip_uint16_t kFirstDosDate = (1U << 5U) | 1U;  // 1980-01-01
constexpr zip_uint32_t kDeflateLevel = 6;

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseEntry {
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};
struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using Entry = std::unique_ptr<zip_file_t, CloseEntry>;
using Source = std::unique_ptr<zip_source_t, FreeSource>;

/// '/' instead of '\'; empty when the name is no relative path that stays inside.
std::string safe_name(std::string_view stored) {
    std::string name(stored);
    std::replace(name.begin(), name.end(), '\\', '/');
    if (name.empty() || name.front() == '/' || name.find('\0') != std::string::npos || !is_valid_utf8(name)) return {};
    if (name.size() > 1 && name[1] == ':') return {};  // a drive of Windows
    for (const std::string_view part : split(name, '/'))
        if (part == "..") return {};
    return name;
}

class Unpacker {
  public:
    Unpacker(zip_t* archive, const std::string& file, const ZipLimits& limits) : archive_(archive), file_(file), limits_(limits) {}

    Result<ZipContents> run() {
        const auto count = static_cast<std::uint64_t>(std::max<zip_int64_t>(0, zip_get_num_entries(archive_, 0)));
        if (count > limits_.entries) {
            error("ZIP-02", {{"found", signed_(count)}, {"limit", signed_(limits_.entries)}});
            return diagnostics_;
        }
        for (std::uint64_t index = 0; index < count && !full_; ++index) unpack(index);
        if (diagnostics_.has_errors()) return diagnostics_;
        return std::move(contents_);
    }

  private:
    static std::int64_t signed_(std::uint64_t value) { return static_cast<std::int64_t>(value); }
    void error(std::string_view code, Arguments arguments) { diagnostics_.error(code, {.file = file_}, std::move(arguments)); }

    void unpack(std::uint64_t index) {
        zip_stat_t status;
        const char* stored = zip_get_name(archive_, index, ZIP_FL_ENC_GUESS);
        if (stored == nullptr || zip_stat_index(archive_, index, 0, &status) != 0) return error("ZIP-01", {});
        const std::string name = safe_name(stored);
        if (name.empty()) return error("ZIP-05", {{"name", std::string(stored)}});
        if (!names_.insert(name).second) return error("ZIP-08", {{"name", name}});
        if (name.back() == '/') return;
        constexpr zip_uint64_t kNeeded = ZIP_STAT_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
        const bool known = (status.valid & kNeeded) == kNeeded && status.encryption_method == ZIP_EM_NONE &&
                           (status.comp_method == ZIP_CM_STORE || status.comp_method == ZIP_CM_DEFLATE);
        if (!known) return error("ZIP-06", {{"name", name}});
        if (!fits(name, status.size)) return;
        const Entry entry(zip_fopen_index(archive_, index, 0));
        if (entry == nullptr) return error("ZIP-07", {{"name", name}});
        ZipEntry unpacked{name, {}};
        if (!inflate(entry.get(), name, unpacked.bytes)) return;
        total_ += unpacked.bytes.size();
        contents_.entries.push_back(std::move(unpacked));
    }

    bool fits(const std::string& name, std::uint64_t size) {
        if (size > limits_.entry_bytes) {
            error("ZIP-03", {{"name", name}, {"found", signed_(size)}, {"limit", signed_(limits_.entry_bytes)}});
            return false;
        }
        if (size > limits_.total_bytes - total_) {
            error("ZIP-04", {{"limit", signed_(limits_.total_bytes)}});
            full_ = true;
            return false;
        }
        return true;
    }

    /// What an entry announces need not be true, so the limits are looked at again with every piece.
    bool inflate(zip_file_t* entry, const std::string& name, std::string& bytes) {
        constexpr std::size_t kPiece = 65536;
        for (;;) {
            const std::size_t used = bytes.size();
            bytes.resize(used + kPiece);
            const zip_int64_t got = zip_fread(entry, bytes.data() + used, kPiece);
            bytes.resize(used + static_cast<std::size_t>(std::max<zip_int64_t>(0, got)));
            if (got < 0) return error("ZIP-07", {{"name", name}}), false;
            if (got == 0) return true;
            if (!fits(name, bytes.size())) return false;
        }
    }

    zip_t* archive_;
    const std::string& file_;
    const ZipLimits& limits_;
    Diagnostics diagnostics_;
    ZipContents contents_;
    std::unordered_set<std::string> names_;
    std::uint64_t total_ = 0;
    bool full_ = false;
};

}  // namespace

void ZipWriter::add(std::string name, std::string bytes) {
    const auto same = [&name](const ZipEntry& entry) { return entry.name == name; };
    LCA_REQUIRE(std::none_of(entries_.begin(), entries_.end(), same), "a ZIP entry twice: " + name);
    entries_.push_back({std::move(name), std::move(bytes)});
}

std::string ZipWriter::finish() && {
    // libzip writes an archive without entries as nothing at all.
    LCA_REQUIRE(!entries_.empty(), "a ZIP file needs an entry");
    zip_error_t error;
    zip_error_init(&error);
    // Kept beyond zip_close, which hands the packed bytes over in it.
    const Source target(zip_source_buffer_create(nullptr, 0, 0, &error));
    LCA_REQUIRE(target != nullptr, "libzip gives no buffer");
    zip_source_keep(target.get());
    Archive archive(zip_open_from_source(target.get(), ZIP_CREATE | ZIP_TRUNCATE, &error));
    LCA_REQUIRE(archive != nullptr, "libzip opens no archive in memory");
    for (const ZipEntry& entry : entries_) {
        zip_source_t* source = zip_source_buffer(archive.get(), entry.bytes.data(), entry.bytes.size(), 0);
        const zip_int64_t index = zip_file_add(archive.get(), entry.name.c_str(), source, ZIP_FL_ENC_UTF_8);
        LCA_REQUIRE(index >= 0, "libzip does not take the entry " + entry.name);
        const auto at = static_cast<zip_uint64_t>(index);
        const bool good = zip_set_file_compression(archive.get(), at, ZIP_CM_DEFLATE, kDeflateLevel) == 0 &&
                          zip_file_set_dostime(archive.get(), at, 0, kFirstDosDate, 0) == 0;
        LCA_REQUIRE(good, "libzip does not take the settings of " + entry.name);
    }
    LCA_REQUIRE(zip_close(archive.get()) == 0, std::string("libzip cannot pack: ") + zip_strerror(archive.get()));
    (void)archive.release();
    LCA_REQUIRE(zip_source_open(target.get()) == 0, "libzip does not hand the packed bytes over");
    zip_source_seek(target.get(), 0, SEEK_END);
    const zip_int64_t size = zip_source_tell(target.get());
    zip_source_seek(target.get(), 0, SEEK_SET);
    std::string bytes(static_cast<std::size_t>(std::max<zip_int64_t>(0, size)), '\0');
    const zip_int64_t got = zip_source_read(target.get(), bytes.data(), bytes.size());
    zip_source_close(target.get());
    LCA_REQUIRE(size > 0 && got == size, "libzip does not hand the packed bytes over");
    return bytes;
}

const std::string* ZipContents::find(std::string_view name) const {
    for (const ZipEntry& entry : entries)
        if (entry.name == name) return &entry.bytes;
    return nullptr;
}

Result<ZipContents> read_zip(std::string_view bytes, const std::string& file, const ZipLimits& limits) {
    const Diagnostic not_a_zip{"ZIP-01", Severity::Error, {.file = file}, {}};
    if (bytes.empty()) return not_a_zip;  // libzip takes nothing at all for an archive without entries
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    LCA_REQUIRE(source != nullptr, "libzip gives no buffer");
    const Archive archive(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (archive == nullptr) {
        zip_source_free(source);
        return not_a_zip;
    }
    return Unpacker(archive.get(), file, limits).run();
}

}  // namespace tanji
