// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "health/RouteMatrix.h"
#include "support/FakeSender.h"

using namespace readyroom;
using namespace readyroom::health;
using readyroom::tests::FakeSender;

/// Routes that are asked without credentials.
class RouteMatrixTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verdicts_data();
    void verdicts();
    void openRouteIsFound();
    void credentialsAreLeftOut();
    void unsafeMethods_data();
    void unsafeMethods();
    void manyRoutes();
};

namespace {

http::Request base()
{
    http::Request request;
    request.url = QUrl(QStringLiteral("https://user:secret@a.org:8443/app/"));
    request.headers = {{"authorization", "Bearer x"}, {"Cookie", "a=b"}, {"X-Api-Key", "k"}, {"Accept", "*/*"}};
    request.clientCertificate = QStringLiteral("client.pem");
    request.deadline = std::chrono::milliseconds(77);
    request.body = "x";
    return request;
}

} // namespace

void RouteMatrixTest::verdicts_data()
{
    QTest::addColumn<RouteAccess>("access");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("verdict");
    const auto row = [](RouteAccess access, int status, const char* verdict) {
        QTest::addRow("%s %d", qPrintable(routeAccessName(access)), status)
            << access << status << QString::fromLatin1(verdict);
    };
    row(RouteAccess::Public, 200, "asExpected");
    row(RouteAccess::Public, 302, "asExpected");
    row(RouteAccess::Public, 401, "closed");
    row(RouteAccess::Public, 403, "closed");
    row(RouteAccess::Public, 404, "unclear");
    row(RouteAccess::Public, 500, "unclear");
    row(RouteAccess::Authenticated, 200, "open");
    row(RouteAccess::Authenticated, 204, "open");
    row(RouteAccess::Authenticated, 401, "asExpected");
    row(RouteAccess::Authenticated, 403, "asExpected");
    row(RouteAccess::Authenticated, 302, "redirected");
    row(RouteAccess::Authenticated, 404, "hidden");
    row(RouteAccess::Authenticated, 405, "unclear");
    row(RouteAccess::Authenticated, 400, "unclear");
    row(RouteAccess::Authenticated, 500, "unclear");
    row(RouteAccess::Forbidden, 200, "open");
    row(RouteAccess::Forbidden, 403, "asExpected");
    row(RouteAccess::Forbidden, 404, "asExpected");
    row(RouteAccess::Forbidden, 405, "asExpected");
    row(RouteAccess::Forbidden, 502, "unclear");
}

void RouteMatrixTest::verdicts()
{
    QFETCH(RouteAccess, access);
    QFETCH(int, status);
    QFETCH(QString, verdict);
    QCOMPARE(routeVerdictName(judgeRoute(access, status)), verdict);
}

void RouteMatrixTest::openRouteIsFound()
{
    const FakeSender sender([](const http::Request& request) {
        const QString path = request.url.path();
        if (path == QLatin1String("/gone"))
            return FakeSender::silence();
        if (path == QLatin1String("/login"))
            return FakeSender::answer(request.url, 302, {}, {{"location", "/sign-in?state=secret"}});
        return FakeSender::answer(request.url, path == QLatin1String("/open") ? 200 : 401);
    });
    const RouteMatrix matrix = checkRoutes(sender, base(),
                                           {{"GET", QStringLiteral("/closed"), RouteAccess::Authenticated},
                                            {"GET", QStringLiteral("/open?a=b"), RouteAccess::Authenticated},
                                            {"GET", QStringLiteral("/login"), RouteAccess::Authenticated},
                                            {"HEAD", QStringLiteral("/gone"), RouteAccess::Forbidden}},
                                           false)
                                   .result();
    QCOMPARE(matrix.answers.size(), std::size_t{4});
    QCOMPARE(matrix.answers.at(0).verdict, RouteVerdict::AsExpected);
    QCOMPARE(matrix.answers.at(1).verdict, RouteVerdict::Open);
    QCOMPARE(matrix.answers.at(2).verdict, RouteVerdict::Redirected);
    QCOMPARE(matrix.answers.at(2).location, QStringLiteral("/sign-in"));
    QCOMPARE(matrix.answers.at(3).verdict, RouteVerdict::NoAnswer);
    QVERIFY(matrix.answers.at(3).error.has_value());
    QCOMPARE(matrix.count(RouteVerdict::Open), 1);
}

void RouteMatrixTest::credentialsAreLeftOut()
{
    const FakeSender sender([](const http::Request& request) { return FakeSender::answer(request.url, 401); });
    const RouteMatrix matrix =
        checkRoutes(sender, base(), {{"GET", QStringLiteral("/api"), RouteAccess::Authenticated}}, false).result();
    QCOMPARE(matrix.count(RouteVerdict::AsExpected), 1);
    const http::Request& sent = sender.requests().front();
    QCOMPARE(sent.url, QUrl(QStringLiteral("https://a.org:8443/api")));
    QCOMPARE(sent.headers, (http::Headers{{"Accept", "*/*"}}));
    QVERIFY(sent.clientCertificate.isEmpty() && sent.body.isEmpty());
    QCOMPARE(sent.maximumRedirects, 0);
    QCOMPARE(sent.deadline, std::chrono::milliseconds(77));
}

void RouteMatrixTest::unsafeMethods_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("safe");
    for (const char* method : {"GET", "HEAD", "OPTIONS"})
        QTest::newRow(method) << QByteArray(method) << true;
    for (const char* method : {"POST", "PUT", "PATCH", "DELETE", "TRACE", "get"})
        QTest::newRow(method) << QByteArray(method) << false;
}

void RouteMatrixTest::unsafeMethods()
{
    QFETCH(QByteArray, method);
    QFETCH(bool, safe);
    for (const bool allowed : {false, true}) {
        const FakeSender sender([](const http::Request& request) { return FakeSender::answer(request.url, 401); });
        const RouteMatrix matrix =
            checkRoutes(sender, base(), {{method, QStringLiteral("/api"), RouteAccess::Authenticated}}, allowed)
                .result();
        QCOMPARE(sender.requests().size(), std::size_t(safe || allowed ? 1 : 0));
        QCOMPARE(matrix.answers.front().verdict, safe || allowed ? RouteVerdict::AsExpected : RouteVerdict::NotAsked);
    }
}

void RouteMatrixTest::manyRoutes()
{
    const FakeSender sender([](const http::Request& request) { return FakeSender::answer(request.url, 401); });
    sender.hold();
    const std::vector<RouteRule> rules(RouteMatrix::most + 1,
                                       {"GET", QStringLiteral("/a"), RouteAccess::Authenticated});
    const QFuture<RouteMatrix> future = checkRoutes(sender, base(), rules, false);
    while (sender.release())
        continue;
    QVERIFY(future.isFinished());
    QCOMPARE(sender.requests().size(), RouteMatrix::most);
    QCOMPARE(future.result().answers.back().verdict, RouteVerdict::NotAsked);
    QCOMPARE(sender.most(), std::size_t{4});
}

QTEST_APPLESS_MAIN(RouteMatrixTest)
#include "tst_routematrix.moc"
