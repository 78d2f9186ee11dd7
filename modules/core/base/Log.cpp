// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Log.h"

#include <mutex>
#include <string>

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/daily_file_sink.h>
#include <spdlog/sinks/dist_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/base/Clock.h"
#include "core/base/Redactor.h"

namespace readyroom {

namespace {

// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables): it belongs to the thread, not to an object
thread_local QString currentCorrelation;

/// Makes one JSON object of a log line, redacted.
class JsonLineFormatter final : public spdlog::formatter
{
public:
    explicit JsonLineFormatter(const Redactor& redactor)
        : m_redactor(redactor)
    {
    }

    void format(const spdlog::details::log_msg& message, spdlog::memory_buf_t& destination) override
    {
        const auto time = std::chrono::time_point_cast<Duration>(message.time);
        QJsonObject line;
        line.insert(QLatin1String("t"), toIsoString(time));
        line.insert(QLatin1String("level"), toText(spdlog::level::to_string_view(message.level)));
        line.insert(QLatin1String("module"), toText(message.logger_name));
        line.insert(QLatin1String("thread"), QString::number(message.thread_id));
        if (!currentCorrelation.isEmpty())
            line.insert(QLatin1String("correlation"), currentCorrelation);
        line.insert(QLatin1String("msg"), toText(message.payload));
        const QByteArray bytes = m_redactor.redact(QJsonDocument(line).toJson(QJsonDocument::Compact)) + '\n';
        destination.append(bytes.constData(), bytes.constData() + bytes.size());
    }

    [[nodiscard]] std::unique_ptr<formatter> clone() const override
    {
        return std::make_unique<JsonLineFormatter>(m_redactor);
    }

private:
    static QString toText(spdlog::string_view_t view)
    {
        return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
    }

    const Redactor& m_redactor;
};

void logQtMessage(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    Q_UNUSED(context)
    const auto logger = log("qt");
    const std::string message = text.toStdString();
    switch (type) {
    case QtDebugMsg:
        logger->debug(message);
        break;
    case QtInfoMsg:
        logger->info(message);
        break;
    case QtWarningMsg:
        logger->warn(message);
        break;
    case QtCriticalMsg:
    case QtFatalMsg:
        logger->error(message);
        logger->flush();
        break;
    }
}

std::shared_ptr<spdlog::sinks::dist_sink_mt> sharedSink()
{
    static const auto sink = std::make_shared<spdlog::sinks::dist_sink_mt>();
    return sink;
}

} // namespace

Result<Done> startLogging(const LogSettings& settings, const Redactor& redactor)
{
    std::vector<spdlog::sink_ptr> sinks;
    try {
        if (!settings.directory.isEmpty()) {
            if (!QDir().mkpath(settings.directory))
                return fail(ErrorCode::Io, settings.directory, QStringLiteral("cannot make the log folder"));
            const std::string file = QDir(settings.directory).filePath(QStringLiteral("readyroom.jsonl")).toStdString();
            sinks.push_back(std::make_shared<spdlog::sinks::daily_file_sink_mt>(
                file, 0, 0, false, static_cast<uint16_t>(settings.daysKept)));
        }
        if (settings.toStandardError)
            sinks.push_back(std::make_shared<spdlog::sinks::stderr_sink_mt>());
    } catch (const spdlog::spdlog_ex& error) {
        return fail(ErrorCode::Io, settings.directory, QString::fromUtf8(error.what()));
    }
    for (const auto& sink : sinks)
        sink->set_formatter(std::make_unique<JsonLineFormatter>(redactor));
    sharedSink()->set_sinks(std::move(sinks));
    spdlog::set_level(spdlog::level::from_str(settings.level.toStdString()));
    spdlog::flush_on(spdlog::level::warn);
    qInstallMessageHandler(logQtMessage);
    return Done{};
}

void stopLogging()
{
    qInstallMessageHandler(nullptr);
    sharedSink()->flush();
    sharedSink()->set_sinks({});
}

std::shared_ptr<spdlog::logger> log(const char* module)
{
    static std::mutex mutex; // makes look-up and registration one step
    const std::lock_guard lock(mutex);
    if (auto logger = spdlog::get(module))
        return logger;
    auto logger = std::make_shared<spdlog::logger>(module, sharedSink());
    // Not initialize_logger: that would put spdlog's own formatter over the JSON one.
    logger->set_level(spdlog::get_level());
    logger->flush_on(spdlog::level::warn);
    spdlog::register_logger(logger);
    return logger;
}

CorrelationScope::CorrelationScope(const QString& id)
    : m_previous(currentCorrelation)
{
    currentCorrelation = id;
}

CorrelationScope::~CorrelationScope()
{
    currentCorrelation = m_previous;
}

QString CorrelationScope::current()
{
    return currentCorrelation;
}

} // namespace readyroom
