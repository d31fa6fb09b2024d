// SPDX-License-Identifier: Apache-2.0
#include "io/study_lock.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <system_error>

#include "io/study_folder.h"
#include "io/text_lines.h"
#include "io/yaml.h"
#include "support/file.h"

namespace tanji {

namespace {

constexpr std::uint64_t kLargestLock = std::uint64_t{64} << 20U;

std::string first_line() { return "tanji: " + std::string(kLockFormat); }

class LockReader {
  public:
    explicit LockReader(std::string file) : file_(std::move(file)) {}

    Result<StudyLock> read(const Node& document) {
        StudyLock lock;
        if (!check_format(document)) return diagnostics_;
        unknown_keys(document, {"tanji", "factors"});
        const Node* factors = document.find("factors");
        if (factors == nullptr || factors->kind != Node::Kind::Sequence) {
            error("PIN-03", factors == nullptr ? document : *factors, {{"key", "factors"}});
            return diagnostics_;
        }
        for (const Node& entry : factors->items) read_entry(entry, lock);
        if (diagnostics_.has_errors()) return diagnostics_;
        std::sort(lock.factors.begin(), lock.factors.end(),
                  [](const LockedFactor& left, const LockedFactor& right) { return left.factor.id < right.factor.id; });
        return lock;
    }

  private:
    [[nodiscard]] Place at(const Node& node) const { return {.file = file_, .line = node.line, .column = node.column}; }
    void error(std::string_view code, const Node& node, Arguments arguments) { diagnostics_.error(code, at(node), std::move(arguments)); }

    bool check_format(const Node& document) {
        const Node* format = document.find("tanji");
        std::string_view text = format == nullptr ? std::string_view{} : std::string_view(format->text);
        if (text == kLockFormat) return true;
        constexpr std::string_view kPrefix = "lock/";
        int version = 0;
        if (text.starts_with(kPrefix)) {
            text.remove_prefix(kPrefix.size());
            std::from_chars(text.data(), text.data() + text.size(), version);
        }
        if (version > 1)
            error("PIN-02", *format, {{"found", format->text}, {"expected", std::string(kLockFormat)}});
        else
            error("PIN-01", format == nullptr ? document : *format, {{"expected", first_line()}});
        return false;
    }

    void unknown_keys(const Node& node, std::initializer_list<std::string_view> known) {
        for (const auto& [key, value] : node.members)
            if (std::find(known.begin(), known.end(), key) == known.end()) error("PIN-06", value, {{"found", key}});
    }

    void read_entry(const Node& entry, StudyLock& lock) {
        if (entry.kind != Node::Kind::Map) {
            error("PIN-03", entry, {{"key", "factor"}});
            return;
        }
        unknown_keys(entry, {"id", "hash", "pack", "pack_version", "factor"});
        bool complete = true;
        for (const std::string key : {"id", "hash", "pack", "pack_version"}) {
            const Node* value = entry.find(key);
            if (value != nullptr && value->is_scalar()) continue;
            error("PIN-03", value == nullptr ? entry : *value, {{"key", key}});
            complete = false;
        }
        const Node* record = entry.find("factor");
        if (record == nullptr) {
            error("PIN-03", entry, {{"key", "factor"}});
            return;
        }
        Result<EmissionFactor> factor = factor_from_node(*record, file_);
        diagnostics_.append(factor.diagnostics());
        if (!factor || !complete) return;
        LockedFactor locked{entry.find("hash")->text, entry.find("pack_version")->text, std::move(factor).value()};
        // The id and the pack stand twice, so that a difference between two locks is read without the records.
        if (locked.factor.id != entry.find("id")->text || locked.factor.pack != entry.find("pack")->text ||
            content_hash(locked.factor) != locked.hash) {
            error("PIN-04", entry, {{"id", entry.find("id")->text}, {"expected", content_hash(locked.factor)}});
            return;
        }
        const auto [first, is_new] = seen_.emplace(locked.factor.id, at(entry));
        if (!is_new) {
            diagnostics_.add({"PIN-05", Severity::Error, at(entry), {{"id", locked.factor.id}}, {first->second}});
            return;
        }
        lock.factors.push_back(std::move(locked));
    }

    std::string file_;
    Diagnostics diagnostics_;
    std::map<std::string, Place> seen_;
};

}  // namespace

const LockedFactor* StudyLock::find(std::string_view id) const {
    const auto found = std::lower_bound(factors.begin(), factors.end(), id,
                                        [](const LockedFactor& locked, std::string_view wanted) { return locked.factor.id < wanted; });
    return found == factors.end() || found->factor.id != id ? nullptr : &*found;
}

StudyLock make_lock(const std::vector<EmissionFactor>& used, const std::vector<PackInfo>& packs) {
    std::map<std::string, const EmissionFactor*> by_id;
    for (const EmissionFactor& factor : used) by_id.emplace(factor.id, &factor);
    StudyLock lock;
    for (const auto& [id, factor] : by_id) {
        if (factor->supplier) {  // a supplier's file is its own edition
            lock.factors.push_back({content_hash(*factor), factor->supplier->file_sha256, *factor});
            continue;
        }
        const auto pack = std::find_if(packs.begin(), packs.end(), [&](const PackInfo& info) { return info.id == factor->pack; });
        lock.factors.push_back({content_hash(*factor), pack == packs.end() ? std::string{} : pack->version, *factor});
    }
    return lock;
}

Result<StudyLock> read_lock(std::string_view text, const std::string& file) {
    const Result<Node> document = read_yaml(text, file);
    if (!document) return document.diagnostics();
    Result<StudyLock> lock = LockReader(file).read(*document);
    if (!lock) return with_excerpts(lock.diagnostics(), file, text);
    return lock;
}

std::string write_lock(const StudyLock& lock) {
    Node factors = Node::sequence();
    for (const LockedFactor& locked : lock.factors)
        factors.items.push_back(Node::map({{"id", Node::string(locked.factor.id)},
                                           {"hash", Node::string(locked.hash)},
                                           {"pack", Node::string(locked.factor.pack)},
                                           {"pack_version", Node::string(locked.pack_version)},
                                           {"factor", factor_to_node(locked.factor)}}));
    return write_yaml(Node::map({{"tanji", Node::string(std::string(kLockFormat))}, {"factors", std::move(factors)}}));
}

Result<std::optional<StudyLock>> read_lock_of(const std::filesystem::path& study) {
    const std::filesystem::path file = study_folder(study) / kLockFile;
    std::error_code error;
    if (!std::filesystem::exists(file, error)) return std::optional<StudyLock>{};
    const Result<std::string> text = read_file(file, kLargestLock);
    if (!text) return text.diagnostics();
    Result<StudyLock> lock = read_lock(*text, file.generic_string());
    if (!lock) return lock.diagnostics();
    return std::optional<StudyLock>(std::move(lock).value());
}

Diagnostics write_lock_of(const std::filesystem::path& study, const StudyLock& lock) {
    return write_file_atomically(study_folder(study) / kLockFile, write_lock(lock));
}

std::vector<LockChange> changes_since(const StudyLock& lock, const FactorLibrary& library) {
    std::vector<LockChange> changes;
    for (const LockedFactor& locked : lock.factors) {
        std::optional<EmissionFactor> now = library.find(locked.factor.id);
        if (now && now->id == locked.factor.id && content_hash(*now) == locked.hash) continue;
        changes.push_back({&locked, std::move(now)});
    }
    return changes;
}

}  // namespace tanji
