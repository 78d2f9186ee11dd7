// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/ProbeRunner.h"

#include <algorithm>

#include <QThreadPool>

#include "health/ProbeText.h"

namespace readyroom::health {

namespace {

constexpr qsizetype quicklyJudged = qsizetype{64} * 1024; ///< bytes of a body that may hold up the network's thread
constexpr qsizetype longestShown = 1000;                  ///< characters of a condition with its values

bool asksForBody(const Probe& probe)
{
    return std::any_of(probe.conditions.begin(), probe.conditions.end(),
                       [](const Condition& condition) { return condition.uses(u"[BODY]"); });
}

} // namespace

struct ProbeRunner::Run
{
    Task task;
    Handler handler;
    TimePoint at;
    Duration began{}; ///< since boot
    std::vector<secrets::Secret> masked;
    ProbeAnswer answer;
    QByteArrayList notes; ///< for the transcript
    bool isRevoked = false;
};

ProbeRunner::ProbeRunner(ProberFor probers, AccessTokens& tokens, secrets::SecretSource& secrets,
                         RevocationCheck& revocation, const Clock& clock, Redactor& redactor, TranscriptWish wish,
                         SharedGate gate)
    : m_probers(std::move(probers))
    , m_clock(clock)
    , m_redactor(redactor)
    , m_wish(std::move(wish))
    , m_gate(gate)
    , m_revocation(revocation)
    , m_tokens(tokens)
    , m_secrets(secrets, redactor, std::move(gate))
{
}

void ProbeRunner::run(Task task, Handler handler)
{
    auto run = std::make_shared<Run>();
    run->task = std::move(task);
    run->handler = std::move(handler);
    run->at = m_clock.now();
    run->began = m_clock.sinceBoot();
    run->masked = run->task.masked;
    Result<std::vector<SecretUse>> uses = secretsOf(run->task.probe);
    if (!uses)
        return refuse(run, uses.error());
    if (uses->empty())
        return ask(run, run->task.probe);
    m_secrets.fill(run->task.probe, std::move(*uses), run->task.stop, [this, run](Result<FilledProbe> filled) {
        if (!filled)
            return refuse(run, filled.error());
        run->masked.insert(run->masked.end(), filled->values.begin(), filled->values.end());
        ask(run, std::move(filled->probe));
    });
}

void ProbeRunner::refuse(const std::shared_ptr<Run>& run, Error error)
{
    CheckResult result;
    result.key = run->task.probe.key();
    result.kind = run->task.probe.kind;
    result.at = run->at;
    result.took = m_clock.sinceBoot() - run->began;
    result.outcome = CheckOutcome::NotAsked;
    result.error = std::move(error);
    run->handler(std::move(result), {});
}

void ProbeRunner::ask(const std::shared_ptr<Run>& run, Probe probe)
{
    Prober* const prober = m_probers(probe.kind);
    if (!prober)
        return refuse(run,
                      Error{ErrorCode::Unsupported, probe.name,
                            QStringLiteral("a probe of kind %1 is not asked").arg(probeKindName(probe.kind)), nullptr});
    probe.http.body = fillBody(probe.http.body, probe);
    probe.send = fillBody(probe.send, probe);
    AskedProbe asked;
    asked.probe = std::move(probe);
    asked.at = run->at;
    asked.deadline = run->task.deadline - std::chrono::floor<Milliseconds>(m_clock.sinceBoot() - run->began);
    asked.stop = run->task.stop;
    asked.cookies = run->task.cookies;
    asked.carriesSecrets = !run->masked.empty();
    if (asked.deadline <= Milliseconds(0))
        return refuse(run, Error{ErrorCode::TimedOut, asked.probe.name,
                                 QStringLiteral("no time was left when its secrets were there"), nullptr});
    const auto finish = [this, run](ProbeAnswer answer) { take(run, std::move(answer)); };
    if (asked.probe.kind != ProbeKind::Http || !asked.probe.client.oauth2)
        return prober->ask(std::move(asked), finish);
    const ClientOptions client = asked.probe.client; // `asked` goes into the handler
    m_tokens.fetch(client, asked.deadline, asked.stop,
                   [this, run, prober, asked, finish](const Result<secrets::Secret>& token) mutable {
                       if (!token) {
                           ProbeAnswer failed;
                           failed.error = token.error();
                           failed.attempts = token.error().code == ErrorCode::InvalidArgument ? 0 : 1;
                           finish(std::move(failed));
                           return;
                       }
                       run->masked.push_back(*token);
                       asked.bearer = token->bytes();
                       asked.carriesSecrets = true;
                       const auto spent = std::chrono::floor<Milliseconds>(m_clock.sinceBoot() - run->began);
                       asked.deadline = std::max(Milliseconds(1), run->task.deadline - spent);
                       const ClientOptions used = asked.probe.client;
                       prober->ask(std::move(asked), [this, used, finish](ProbeAnswer answer) {
                           if (answer.observation.status == 401)
                               m_tokens.forget(used);
                           finish(std::move(answer));
                       });
                   });
}

void ProbeRunner::take(const std::shared_ptr<Run>& run, ProbeAnswer answer)
{
    run->answer = std::move(answer);
    // Without an attempt there is nothing to judge: an option that a kind has not, or no place free in time.
    const bool isNeverAsked =
        run->answer.attempts == 0 && run->answer.error &&
        (run->answer.error->code == ErrorCode::InvalidArgument || run->answer.error->code == ErrorCode::Unsupported ||
         run->answer.error->code == ErrorCode::TimedOut);
    if (isNeverAsked)
        return refuse(run, std::move(*run->answer.error));
    if (run->task.probe.checksRevocation)
        askIssuers(run, 0);
    else
        judge(run);
}

void ProbeRunner::askIssuers(const std::shared_ptr<Run>& run, size_t next)
{
    ProbeAnswer& answer = run->answer;
    const Duration spent = m_clock.sinceBoot() - run->began;
    const Milliseconds left = run->task.deadline - std::chrono::floor<Milliseconds>(spent);
    if (next >= answer.sessions.size() || left <= Milliseconds(0)) {
        answer.sessions.clear();
        judge(run);
        return;
    }
    m_revocation.ask(answer.sessions[next], answer.certificates[next], left, *run->task.stop,
                     [this, run, next](std::optional<http::OcspStatus> status, const std::optional<Error>& error) {
                         HostCertificates& host = run->answer.certificates[next];
                         if (error)
                             run->notes << "* OCSP of " + host.host.toUtf8() + ": " + error->toLogString().toUtf8();
                         run->isRevoked = run->isRevoked || (status && status->kind == http::OcspStatus::Kind::Revoked);
                         host.ocsp = status;
                         askIssuers(run, next + 1);
                     });
}

void ProbeRunner::judge(const std::shared_ptr<Run>& run)
{
    // Not from the network's thread where it would hold up everybody else.
    const auto work = [this, run] {
        const Probe& probe = run->task.probe;
        ProbeAnswer& answer = run->answer;
        Observation& found = answer.observation;
        found.context = run->task.context;
        const bool usesBody = asksForBody(probe);
        // Who asks for the status alone does not mind that the body was too large to be taken whole.
        if (!usesBody && found.connected && answer.error && answer.error->code == ErrorCode::TooLarge)
            answer.error.reset();
        CheckResult result;
        result.conditions.reserve(probe.conditions.size());
        bool isGood = !probe.conditions.empty() || (answer.isGood && !answer.error);
        for (const Condition& condition : probe.conditions) {
            ConditionResult& judged = result.conditions.emplace_back(condition.evaluate(found));
            judged.resolved = written(*run, judged.resolved.toUtf8());
            isGood = isGood && judged.ok;
        }
        // Not to be reachable may be what was expected; to break off in the middle is not.
        if (answer.error && found.connected)
            isGood = false;
        if (run->isRevoked) {
            isGood = false;
            answer.error =
                Error{ErrorCode::Untrusted, probe.target, QStringLiteral("the certificate was revoked"), nullptr};
        }
        result.key = probe.key();
        result.kind = probe.kind;
        result.at = run->at;
        result.took = m_clock.sinceBoot() - run->began;
        result.outcome = isGood ? CheckOutcome::Passed : CheckOutcome::Failed;
        result.attempts = answer.attempts;
        result.status = found.status;
        result.ip = found.ip;
        result.rcode = found.dnsRcode;
        result.phases = answer.phases;
        result.certificates = std::move(answer.certificates);
        result.ping = answer.ping;
        if (answer.error) {
            result.error = std::move(answer.error);
            result.error->subject = written(*run, result.error->subject.toUtf8());
            result.error->detail = written(*run, result.error->detail.toUtf8());
        }
        if (answer.transcript && (run->task.alwaysTranscript || (m_wish && m_wish(result.key, result.outcome))))
            result.transcript = QString::fromUtf8(transcriptOf(*run, result));
        run->handler(std::move(result), std::move(found));
    };
    if (run->answer.observation.body.size() <= quicklyJudged || !asksForBody(run->task.probe)) {
        work();
        return;
    }
    QThreadPool::globalInstance()->start([gate = m_gate, work] {
        if (const AnswerGate::Entry entry = gate->enter())
            work();
    });
}

QString ProbeRunner::written(const Run& run, QByteArray text) const
{
    for (const secrets::Secret& value : run.masked) {
        if (!value.isEmpty())
            text.replace(value.bytes(), "\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2");
    }
    const QString shown = QString::fromUtf8(m_redactor.redact(std::move(text)));
    return shown.size() > longestShown ? shown.left(longestShown) + QStringLiteral("…") : shown;
}

QByteArray ProbeRunner::transcriptOf(const Run& run, const CheckResult& result) const
{
    QByteArray text = run.answer.transcript();
    for (const QByteArray& note : run.notes)
        text += note + '\n';
    for (const ConditionResult& condition : result.conditions)
        text += "* " + condition.resolved.toUtf8() + (condition.ok ? ": holds\n" : ": does not hold\n");
    for (const secrets::Secret& value : run.masked) {
        if (!value.isEmpty())
            text.replace(value.bytes(), "\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2");
    }
    return m_redactor.redact(std::move(text));
}

} // namespace readyroom::health
