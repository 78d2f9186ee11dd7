// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>
#include <QUrl>

#include "health/HeaderRules.h"
#include "health/PageAnswers.h"

namespace readyroom::health {

enum class SameSite {
    Unsaid,
    Strict,
    Lax,
    None,
    Invalid, ///< another word, or none
};

/// What can be wrong with a cookie's flags.
enum class CookieProblem {
    NotSecure,                 ///< also sent unencrypted
    SessionNotHttpOnly,        ///< scripts can read what is a login, by its name
    NoSameSite,                ///< left to the browser
    AntiCsrfWithoutSameSite,   ///< by its name it guards against foreign pages, but is sent along from them
    SameSiteInvalid,           ///< no word that browsers know
    SameSiteNoneWithoutSecure, ///< browsers drop it
    PrefixBroken,              ///< "__Host-" or "__Secure-" promises what the flags do not keep; browsers drop it
    ForeignDomain,             ///< of another site; browsers drop it
    SecureOverHttp,            ///< set by an unencrypted answer; browsers drop it
};
/// "notSecure", stable, for files and JSON.
[[nodiscard]] QString cookieProblemName(CookieProblem problem);

/// A cookie as a Set-Cookie header says it, without its value.
struct CookieFlags
{
    QString name;
    QString domain; ///< as said, in lower case, without a leading dot; empty: the host alone
    QString path;   ///< empty: not said
    bool isSecure = false;
    bool isHttpOnly = false;
    bool isPersistent = false; ///< has Expires or Max-Age
    SameSite sameSite = SameSite::Unsaid;
    QUrl setBy;
    std::vector<CookieProblem> problems; ///< as listed

    /// Its name looks like that of a login.
    [[nodiscard]] bool isSession() const;
    [[nodiscard]] bool isAntiCsrf() const;
    /// Browsers keep it.
    [[nodiscard]] bool isKept() const;
    [[nodiscard]] bool has(CookieProblem problem) const;
};

/// Reads a Set-Cookie header by the rules of browsers (RFC 6265bis, section 5.6): unknown attributes are passed over,
/// of two the last one counts. Nothing where there is no name. The value is neither kept nor looked at. Any thread.
[[nodiscard]] std::optional<CookieFlags> readCookie(const QByteArray& header, const QUrl& setBy);
/// Of all answers on the way, in order; one that was set again counts as it was set last.
[[nodiscard]] std::vector<CookieFlags> cookiesOf(const std::vector<http::Hop>& hops);
/// @param hasHsts browsers ask this host by HTTPS alone, for half a year at least
[[nodiscard]] HeaderVerdict judgeCookies(const std::vector<CookieFlags>& cookies, bool hasHsts);

} // namespace readyroom::health
