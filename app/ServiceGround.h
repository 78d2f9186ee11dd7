// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace readyroom {

class Clock;
class Redactor;

namespace secrets {
class SecretStore;
}

/// What the services of every workspace stand on: one of each in the program. All of it must outlive them.
struct ServiceGround
{
    const Clock& clock;
    secrets::SecretStore& secretStore;
    Redactor& redactor;
};

} // namespace readyroom
