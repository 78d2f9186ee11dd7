// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ServiceGround.h"
#include "core/base/Clock.h"
#include "core/base/Redactor.h"
#include "support/MemorySecretStore.h"

namespace readyroom::tests {

/// What services stand on, with the machine's clock and a keychain in memory.
class TestGround final
{
public:
    // NOLINTNEXTLINE(google-explicit-constructor): it stands for one
    operator ServiceGround() { return {clock, keychain, redactor}; }

    SystemClock clock;
    MemorySecretStore keychain;
    Redactor redactor;
};

} // namespace readyroom::tests
