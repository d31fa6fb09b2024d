// SPDX-License-Identifier: Apache-2.0
#include "io/study_lock.h"

#include <gtest/gtest.h>

#include "support/words.h"

namespace tanji {
namespace {

using Codes = std::vector<std::string>;

FactorLibrary library() { return FactorLibrary::packed({}).value(); }

/// The lock of the first factors of the library.
StudyLock sample(std::size_t count) {
    const FactorLibrary factors = library();
    std::vector<EmissionFactor> used;
    for (const std::string& id : factors.ids()) {
        if (used.size() == count) break;
        std::optional<EmissionFactor> factor = factors.find(id);
        if (factor && factor->id == id) used.push_back(std::move(*factor));
    }
    used.push_back(used.front());
    return make_lock(used, factors.packs());
}

Codes codes(const Result<StudyLock>& result) {
    Codes found;
    for (const Diagnostic& item : result.diagnostics()) {
        found.push_back(item.code);
        for (const Language language : {Language::Chinese, Language::English}) EXPECT_FALSE(Words(language).render(item).empty());
    }
    return found;
}

TEST(StudyLock, reads_back_as_it_was_written) {
    const StudyLock lock = sample(25);
    ASSERT_EQ(lock.factors.size(), 25U);
    const std::string text = write_lock(lock);
    EXPECT_TRUE(text.starts_with("tanji: lock/1\n"));
    const Result<StudyLock> again = read_lock(text, "study.lock");
    ASSERT_TRUE(again) << Words(Language::English).render(again.diagnostics().items().front());
    EXPECT_TRUE(*again == lock);
    EXPECT_EQ(write_lock(*again), text);
    ASSERT_NE(again->find(lock.factors[7].factor.id), nullptr);
    EXPECT_EQ(again->find("no-such-id"), nullptr);
    EXPECT_FALSE(lock.factors.front().pack_version.empty());
}

TEST(StudyLock, every_factor_of_the_library_can_be_pinned) {
    const StudyLock lock = sample(static_cast<std::size_t>(-1));
    const Result<StudyLock> again = read_lock(write_lock(lock), "study.lock");
    ASSERT_TRUE(again) << Words(Language::English).render(again.diagnostics().items().front());
    EXPECT_TRUE(*again == lock);
    EXPECT_GT(lock.factors.size(), 1000U);
    EXPECT_TRUE(changes_since(*again, library()).empty());
}

TEST(StudyLock, a_value_that_the_library_no_longer_gives_is_found) {
    StudyLock lock = sample(3);
    lock.factors[1].factor.terms.front().kg *= 2.0;
    lock.factors[1].hash = content_hash(lock.factors[1].factor);
    lock.factors[2].factor.id = "gone-from-the-library";
    const std::vector<LockChange> changes = changes_since(lock, library());
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_EQ(changes[0].locked, &lock.factors[1]);
    ASSERT_TRUE(changes[0].now);
    EXPECT_EQ(changes[0].now->terms.front().kg * 2.0, lock.factors[1].factor.terms.front().kg);
    EXPECT_FALSE(changes[1].now);
}

TEST(StudyLock, wrong_locks_are_refused_with_their_code) {
    const std::string text = write_lock(sample(1));
    const auto with = [&](const std::string& from, const std::string& to) {
        std::string changed = text;
        const std::size_t at = changed.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        return changed.replace(at, from.size(), to);
    };
    const std::string entry = text.substr(text.find("  - "));
    EXPECT_EQ(codes(read_lock("tanji: lock/2\nnew: 1\n", "f")), Codes{"PIN-02"});
    EXPECT_EQ(codes(read_lock("tanji: study/1\n", "f")), Codes{"PIN-01"});
    EXPECT_EQ(codes(read_lock("- 1\n", "f")), Codes{"PIN-01"});
    EXPECT_EQ(codes(read_lock("tanji: lock/1\n", "f")), Codes{"PIN-03"});
    EXPECT_EQ(codes(read_lock("tanji: lock/1\nfactors: [x]\n", "f")), Codes{"PIN-03"});
    EXPECT_EQ(codes(read_lock(with("kg: ", "kg: 1"), "f")), Codes{"PIN-04"});
    EXPECT_EQ(codes(read_lock(text + entry, "f")), Codes{"PIN-05"});
    EXPECT_EQ(codes(read_lock(with("factors:", "extra: 1\nfactors:"), "f")), Codes{"PIN-06"});
    EXPECT_EQ(codes(read_lock(with("hash:", "hush:"), "f")), (Codes{"PIN-06", "PIN-03"}));
    EXPECT_EQ(codes(read_lock("a: [", "f")), Codes{"YAML-01"});
}

}  // namespace
}  // namespace tanji
