// SPDX-License-Identifier: Apache-2.0
#include "audit/rules.h"

#include <algorithm>
#include <array>
#include <vector>

namespace tanji {

// One rule a file under rules/; the lists of required contents share one.
extern const Rule kAr01, kAr02, kAr03, kAr04, kAr05, kAr06, kAr07, kAr08, kAr09, kAr10, kAr12, kAr13, kAr14, kAr15, kAr16, kAr17, kAr19,
    kAr20;
extern const Rule kUn01, kUn02, kUn03, kUn04, kUn05, kUn06, kUn08, kUn09, kUn10, kUn11;
extern const Rule kEf01, kEf02, kEf03, kEf04, kEf05, kEf06, kEf07, kEf08, kEf09, kEf10, kEf11, kEf12, kEf13, kEf14, kEf15;
extern const Rule kEl01, kEl02, kEl03, kEl04, kEl05, kEl06, kEl07, kEl08, kEl09;
extern const Rule kGs01, kGs02, kGs03, kGs04, kGs05, kGs06, kGs07, kGs08, kGs09, kGs10, kGs11, kGs12, kGs13, kGs14, kGs15, kGs16, kGs17;
extern const Rule kCu01, kCu02, kCu03, kCu04, kCu05, kCu06;
extern const Rule kDq01, kDq02, kDq03, kDq04, kDq05, kDq06, kDq07, kDq09, kDq10, kDq11, kDq12;
extern const Rule kAl02, kAl03, kAl04, kAl05, kAl06, kAl07;
extern const Rule kMb01, kMb02, kMb03, kMb04, kMb05, kMb06;
extern const Rule kGw01, kGw02, kGw03, kGw04, kGw05, kGw06, kGw07, kGw08, kGw09, kGw10, kGw11;
extern const Rule kSr01, kSr02, kSr03, kSr04, kSr05, kSr06, kSr07, kSr08;
extern const Rule kUe01, kUe02, kUe03;
extern const Rule kTr01, kTr02, kTr03, kTr05, kTr06;
extern const Rule kRf01, kRf02;
extern const Rule kIn01, kIn02, kIn03, kIn04, kIn05, kIn06, kIn07, kIn08;
extern const Rule kSt01, kSt02, kSt03, kSt04, kSt05, kSt06, kSt07, kSt08, kSt09;
extern const Rule kTx01, kTx02, kTx03, kTx04, kTx05, kTx06, kTx07, kTx08, kTx10;
extern const Rule kId01, kId02, kId03, kId04, kId05, kId06, kId07, kId08, kId09;
extern const Rule kVe01, kVe02, kVe03, kVe05, kVe06, kVe07, kVe08, kVe09;
extern const Rule kGap01;
extern const Rule kFa01, kFa02, kFa03;

namespace {

constexpr std::array kRules{
    &kAr01, &kAr02, &kAr03, &kAr04, &kAr05, &kAr06, &kAr07, &kAr08, &kAr09, &kAr10, &kAr12,  &kAr13, &kAr14, &kAr15, &kAr16, &kAr17,
    &kAr19, &kAr20, &kUn01, &kUn02, &kUn03, &kUn04, &kUn05, &kUn06, &kUn08, &kUn09, &kUn10,  &kUn11, &kEf01, &kEf02, &kEf03, &kEf04,
    &kEf05, &kEf06, &kEf07, &kEf08, &kEf09, &kEf10, &kEf11, &kEf12, &kEf13, &kEf14, &kEf15,  &kEl01, &kEl02, &kEl03, &kEl04, &kEl05,
    &kEl06, &kEl07, &kEl08, &kEl09, &kGs01, &kGs02, &kGs03, &kGs04, &kGs05, &kGs06, &kGs07,  &kGs08, &kGs09, &kGs10, &kGs11, &kGs12,
    &kGs13, &kGs14, &kGs15, &kGs16, &kGs17, &kCu01, &kCu02, &kCu03, &kCu04, &kCu05, &kCu06,  &kDq01, &kDq02, &kDq03, &kDq04, &kDq05,
    &kDq06, &kDq07, &kDq09, &kDq10, &kDq11, &kDq12, &kAl02, &kAl03, &kAl04, &kAl05, &kAl06,  &kAl07, &kMb01, &kMb02, &kMb03, &kMb04,
    &kMb05, &kMb06, &kGw01, &kGw02, &kGw03, &kGw04, &kGw05, &kGw06, &kGw07, &kGw08, &kGw09,  &kGw10, &kGw11, &kSr01, &kSr02, &kSr03,
    &kSr04, &kSr05, &kSr06, &kSr07, &kSr08, &kUe01, &kUe02, &kUe03, &kTr01, &kTr02, &kTr03,  &kTr05, &kTr06, &kRf01, &kRf02, &kIn01,
    &kIn02, &kIn03, &kIn04, &kIn05, &kIn06, &kIn07, &kIn08, &kSt01, &kSt02, &kSt03, &kSt04,  &kSt05, &kSt06, &kSt07, &kSt08, &kSt09,
    &kTx01, &kTx02, &kTx03, &kTx04, &kTx05, &kTx06, &kTx07, &kTx08, &kTx10, &kId01, &kId02,  &kId03, &kId04, &kId05, &kId06, &kId07,
    &kId08, &kId09, &kVe01, &kVe02, &kVe03, &kVe05, &kVe06, &kVe07, &kVe08, &kVe09, &kGap01, &kFa01, &kFa02, &kFa03,
};

/// The contents of reports come from a table and stand before the statement of a verifier.
std::vector<const Rule*> all_rules() {
    std::vector<const Rule*> all(kRules.begin(), kRules.end());
    std::vector<const Rule*> contents;
    for (const Rule& rule : content_rules()) contents.push_back(&rule);
    all.insert(std::find(all.begin(), all.end(), &kVe01), contents.begin(), contents.end());
    return all;
}

}  // namespace

std::span<const Rule* const> rules() {
    static const std::vector<const Rule*> kAll = all_rules();
    return kAll;
}

const Rule* find_rule(std::string_view id) {
    const auto all = rules();
    const auto at = std::find_if(all.begin(), all.end(), [&](const Rule* rule) { return rule->id == id; });
    return at == all.end() ? nullptr : *at;
}

}  // namespace tanji
