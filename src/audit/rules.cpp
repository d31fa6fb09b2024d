// SPDX-License-Identifier: Apache-2.0
#include "audit/rules.h"

#include <algorithm>
#include <array>

namespace tanji {

// One rule a file under rules/; the lists of required contents share one.
extern const Rule kAr17;
extern const Rule kUn06, kUn10;
extern const Rule kEf01, kEf03, kEf04, kEf05, kEf08, kEf09, kEf10, kEf13, kEf14;
extern const Rule kEl04, kEl06, kEl07;
extern const Rule kGs01, kGs02, kGs03, kGs04, kGs06, kGs10, kGs13, kGs14, kGs16;
extern const Rule kCu01, kCu02, kCu03;
extern const Rule kDq01, kDq02;
extern const Rule kAl02, kAl03;
extern const Rule kMb02;
extern const Rule kGw03, kGw04, kGw05, kGw10;
extern const Rule kSr07;
extern const Rule kUe01, kUe02;
extern const Rule kTr05;
extern const Rule kTx03;
extern const Rule kId06;
extern const Rule kRp02, kRp04, kRp13, kRp14, kRp18;
extern const Rule kVe01;
extern const Rule kGap01;
extern const Rule kFa01, kFa02, kFa03;

namespace {

constexpr std::array kRules{
    &kAr17, &kUn06, &kUn10, &kEf01, &kEf03, &kEf04, &kEf05, &kEf08, &kEf09, &kEf10,  &kEf13, &kEf14, &kEl04,
    &kEl06, &kEl07, &kGs01, &kGs02, &kGs03, &kGs04, &kGs06, &kGs10, &kGs13, &kGs14,  &kGs16, &kCu01, &kCu02,
    &kCu03, &kDq01, &kDq02, &kAl02, &kAl03, &kMb02, &kGw03, &kGw04, &kGw05, &kGw10,  &kSr07, &kUe01, &kUe02,
    &kTr05, &kTx03, &kId06, &kRp02, &kRp04, &kRp13, &kRp14, &kRp18, &kVe01, &kGap01, &kFa01, &kFa02, &kFa03,
};

}  // namespace

std::span<const Rule* const> rules() { return kRules; }

const Rule* find_rule(std::string_view id) {
    const auto at = std::find_if(kRules.begin(), kRules.end(), [&](const Rule* rule) { return rule->id == id; });
    return at == kRules.end() ? nullptr : *at;
}

}  // namespace tanji
