// SPDX-License-Identifier: GPL-3.0-or-later
// journal_appender DIRECTORY STREAM COUNT QUEUED: appends COUNT events to the stream, keeping QUEUED of them on the
// way, and prints "position id" when one is acknowledged. Made to be killed.
#include <cstdio>
#include <deque>

#include <QCoreApplication>

#include "core/journal/Journal.h"

using namespace readyroom;
using namespace readyroom::journal;

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    const SystemClock clock;
    const auto journal = Journal::open(arguments.at(1), clock);
    if (!journal) {
        std::fprintf(stderr, "%s\n", qPrintable(journal.error().toLogString()));
        return 1;
    }
    const int count = arguments.at(3).toInt();
    const auto queued = static_cast<size_t>(arguments.at(4).toInt());
    std::deque<QFuture<Result<Receipt>>> onTheWay;
    for (int i = 0; i < count || !onTheWay.empty();) {
        for (; i < count && onTheWay.size() < queued; ++i) {
            const NewEvent event{QStringLiteral("test.happened"),
                                 1,
                                 clock.now(),
                                 {{QStringLiteral("n"), i}},
                                 {{QStringLiteral("who"), QStringLiteral("Zoë")}}};
            onTheWay.push_back((*journal)->append(arguments.at(2), {event}));
        }
        const Result<Receipt> receipt = onTheWay.front().result();
        onTheWay.pop_front();
        if (!receipt) {
            std::fprintf(stderr, "%s\n", qPrintable(receipt.error().toLogString()));
            return 1;
        }
        std::printf("%lld %s\n", static_cast<long long>(receipt->firstPosition), qPrintable(receipt->ids.first()));
        std::fflush(stdout);
    }
    return 0;
}
