// SPDX-FileCopyrightText: 2026 The Evenhall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/codec/search_initials.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace evenhall {
namespace {

bool isDigit(char character) {
    return character >= '0' && character <= '9';
}

bool isLetter(char character) {
    return character >= 'A' && character <= 'Z';
}

/// First letter of each word, digits whole.
std::string firstLetters(const std::string& latin) {
    std::string letters;
    bool inside = false;
    for (const char character : latin) {
        if (isDigit(character) || (isLetter(character) && !inside))
            letters += character;
        inside = isLetter(character) || (inside && character == '\'');
    }
    return letters;
}

/// Words of halls that ICU reads in their other way, since it reads character by character.
struct Reading {
    const char* word;
    const char* pinyin;
};
constexpr Reading readings[] = {
    {"银行", " yin hang "}, {"行业", " hang ye "},  {"会计", " kuai ji "},     {"调整", " tiao zheng "},
    {"调解", " tiao jie "}, {"重复", " chong fu "}, {"重新", " chong xin "},   {"长期", " chang qi "},
    {"长护", " chang hu "}, {"特长", " te chang "}, {"着装", " zhuo zhuang "}, {"供应", " gong ying "},
    {"便宜", " pian yi "},  {"大夫", " dai fu "},   {"音乐", " yin yue "},     {"厦门", " xia men "}};

icu::UnicodeString readAsHallsDo(const std::string& text) {
    icu::UnicodeString changed = icu::UnicodeString::fromUTF8(text);
    for (const Reading& reading : readings)
        changed.findAndReplace(icu::UnicodeString::fromUTF8(reading.word),
                               icu::UnicodeString::fromUTF8(reading.pinyin));
    return changed;
}

class Initials {
public:
    Initials() {
        UErrorCode status = U_ZERO_ERROR;
        m_latin.reset(
            icu::Transliterator::createInstance("Han-Latin; Any-Latin; Latin-ASCII; Upper", UTRANS_FORWARD, status));
    }

    [[nodiscard]] std::string of(const std::string& text) const {
        if (m_latin == nullptr)
            return {}; // an ICU without its data: searching by area still works
        icu::UnicodeString changed = readAsHallsDo(text);
        m_latin->transliterate(changed);
        std::string latin;
        changed.toUTF8String(latin);
        return firstLetters(latin);
    }

private:
    std::unique_ptr<icu::Transliterator> m_latin;
};

std::string wordsFor(const Service& service, const Initials& initials) {
    std::vector<std::string> texts;
    for (const auto& [language, name] : service.name.byLanguage)
        texts.push_back(name);
    // The Chinese name first: it is what most people type.
    if (const auto chinese = service.name.byLanguage.find("zh-CN"); chinese != service.name.byLanguage.end())
        texts.insert(texts.begin(), chinese->second);
    texts.insert(texts.end(), service.aliases.begin(), service.aliases.end());
    std::vector<std::string> words;
    for (const std::string& text : texts)
        if (std::string word = initials.of(text);
            !word.empty() && std::find(words.begin(), words.end(), word) == words.end())
            words.push_back(std::move(word));
    std::string joined;
    for (const std::string& word : words)
        joined += (joined.empty() ? "" : " ") + word;
    return joined;
}

} // namespace

void completeInitials(HallConfiguration& configuration) {
    std::unique_ptr<Initials> initials; // costly, and mostly not needed
    for (Service& service : configuration.services) {
        if (!service.initials.empty())
            continue;
        if (initials == nullptr)
            initials = std::make_unique<Initials>();
        service.initials = wordsFor(service, *initials);
    }
}

} // namespace evenhall
