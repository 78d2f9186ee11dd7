// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/FileReplacement.h"

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <future>
#include <memory>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <QDir>
#include <QFile>

#include "core/workspace/ErrnoError.h"
#include "core/workspace/FileDescriptor.h"

namespace readyroom::workspace {

namespace {

struct MallocDeleter
{
    void operator()(char* memory) const { std::free(memory); }
};

/// Where a file really is, in the system's own encoding.
struct Place
{
    QByteArray file;
    QByteArray folder;
    QByteArray temporaryPrefix; ///< path of its temporary files up to the random part
};

constexpr char temporarySuffix[] = ".tmp";

Place placeOf(const QByteArray& file)
{
    const qsizetype slash = file.lastIndexOf('/');
    return Place{file, slash == 0 ? QByteArray("/") : file.left(slash),
                 file.left(slash + 1) + '.' + file.mid(slash + 1) + ".readyroom-"};
}

Result<Place> resolve(const QString& path)
{
    const QByteArray native = QFile::encodeName(path);
    const std::unique_ptr<char, MallocDeleter> resolved(::realpath(native.constData(), nullptr));
    if (!resolved)
        return failFromErrno(native, errno);
    return placeOf(resolved.get());
}

/// A temporary file that removes itself unless it was renamed into place.
class TemporaryFile final
{
public:
    /// `name` ends in "XXXXXX.tmp". isOpen() is false and errno tells why when it could not be made.
    explicit TemporaryFile(QByteArray name)
        : m_name(std::move(name))
        , m_file(::mkostemps(m_name.data(), sizeof(temporarySuffix) - 1, O_CLOEXEC))
    {
    }
    ~TemporaryFile()
    {
        if (m_file.isOpen() && !m_renamed)
            ::unlink(m_name.constData());
    }
    Q_DISABLE_COPY_MOVE(TemporaryFile)

    [[nodiscard]] bool isOpen() const { return m_file.isOpen(); }

    [[nodiscard]] Result<Done> write(const QByteArray& bytes)
    {
        qsizetype written = 0;
        while (written < bytes.size()) {
            const ssize_t count =
                ::write(m_file.get(), bytes.constData() + written, static_cast<size_t>(bytes.size() - written));
            if (count < 0 && errno != EINTR)
                return failFromErrno(m_name, errno);
            written += count < 0 ? 0 : count;
        }
        return Done{};
    }

    /// Gives the file the owner and mode of the one it is to replace, and makes its content durable.
    [[nodiscard]] Result<Done> finish(const struct stat& original)
    {
        // Only root may give a file away; a member of the group may keep the group. Otherwise it becomes the writer's.
        if (::fchown(m_file.get(), original.st_uid, original.st_gid) != 0)
            static_cast<void>(!::fchown(m_file.get(), static_cast<uid_t>(-1), original.st_gid));
        // After the owner, for a change of owner clears mode bits.
        if (::fchmod(m_file.get(), original.st_mode & 07777U) != 0 || ::fsync(m_file.get()) != 0)
            return failFromErrno(m_name, errno);
        return Done{};
    }

    [[nodiscard]] Result<Done> renameOver(const QByteArray& target)
    {
        if (std::rename(m_name.constData(), target.constData()) != 0)
            return failFromErrno(target, errno);
        m_renamed = true;
        return Done{};
    }

private:
    QByteArray m_name;
    FileDescriptor m_file;
    bool m_renamed = false;
};

using LockedFile = std::shared_ptr<const FileDescriptor>;

/// Waits for the lock on an open file, but not forever. The system knows no deadline for it, so a thread of its own
/// waits; when the deadline has passed, that thread keeps the file open until it has the lock and lets go of it.
bool lockWithin(std::chrono::seconds deadline, const LockedFile& file)
{
    if (::flock(file->get(), LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
        return true;
    auto promise = std::make_shared<std::promise<void>>();
    const std::future<void> locked = promise->get_future();
    std::thread([promise, file] {
        while (::flock(file->get(), LOCK_EX) != 0 && errno == EINTR) {
        }
        promise->set_value();
    }).detach();
    return locked.wait_for(deadline) == std::future_status::ready;
}

/// Keeps two processes of this program from both finding the content they expect and then both renaming, by which the
/// first one's change would be lost. The lock is on the file itself, so a crash leaves nothing behind. Where the file
/// system knows no locks it counts as held.
Result<LockedFile> lockFile(const Place& place)
{
    constexpr std::chrono::seconds deadline{5};
    while (true) {
        auto file = std::make_shared<const FileDescriptor>(
            ::open(place.file.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
        if (!file->isOpen())
            return failFromErrno(place.file, errno);
        if (!lockWithin(deadline, file))
            return fail(ErrorCode::Busy, QFile::decodeName(place.file), QStringLiteral("locked by another process"));
        // Whoever held the lock may have put another file in this one's place.
        struct stat locked = {};
        struct stat current = {};
        if (::fstat(file->get(), &locked) != 0 || ::stat(place.file.constData(), &current) != 0)
            return failFromErrno(place.file, errno);
        if (locked.st_ino == current.st_ino && locked.st_dev == current.st_dev)
            return LockedFile(std::move(file));
    }
}

/// Best effort: the content itself is durable already, and some file systems refuse to flush a folder. Without it a
/// power cut may bring the old content back, whole.
void flushFolder(const QByteArray& folder)
{
    const FileDescriptor file(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (file.isOpen())
        static_cast<void>(!::fsync(file.get()));
}

} // namespace

Result<Done> replaceFile(const QString& path, const QString& expectedHash, const QByteArray& newBytes)
{
    const auto place = resolve(path);
    if (!place)
        return passOn(place);
    struct stat original = {};
    if (::stat(place->file.constData(), &original) != 0)
        return failFromErrno(place->file, errno);
    if (!S_ISREG(original.st_mode))
        return fail(ErrorCode::Unsupported, path, QStringLiteral("not a regular file"));
    // A rename needs no permission on the file itself, but replacing a write-protected file is not what its owner
    // wants.
    if (::faccessat(AT_FDCWD, place->file.constData(), W_OK, AT_EACCESS) != 0)
        return failFromErrno(place->file, errno);

    TemporaryFile temporary(place->temporaryPrefix + "XXXXXX" + temporarySuffix);
    if (!temporary.isOpen())
        return failFromErrno(place->folder, errno, QStringLiteral("no new file can be made in this folder"));
    if (const auto written = temporary.write(newBytes); !written)
        return passOn(written);
    if (const auto finished = temporary.finish(original); !finished)
        return passOn(finished);

    const auto lock = lockFile(*place);
    if (!lock)
        return passOn(lock);
    // As late as possible, so that a change by another program is overwritten only in the instant before the rename.
    const auto current = readFile(QFile::decodeName(place->file));
    if (!current)
        return passOn(current);
    if (current->hash != expectedHash)
        return fail(ErrorCode::Conflict, path, QStringLiteral("the file has changed meanwhile"));
    if (const auto renamed = temporary.renameOver(place->file); !renamed)
        return passOn(renamed);
    flushFolder(place->folder);
    return Done{};
}

int removeLeftovers(const QString& path)
{
    // The file itself may be gone by now.
    const Place place = resolve(path).value_or(placeOf(QFile::encodeName(path)));
    const QString prefix = QFile::decodeName(place.temporaryPrefix);
    const QDir folder(QFile::decodeName(place.folder));
    int removed = 0;
    // Compared by text, not by pattern: file names may hold '*' and '['.
    for (const QFileInfo& entry : folder.entryInfoList(QDir::Files | QDir::Hidden)) {
        const QString name = entry.absoluteFilePath();
        if (name.startsWith(prefix) && name.endsWith(QLatin1String(temporarySuffix)) && QFile::remove(name))
            ++removed;
    }
    return removed;
}

} // namespace readyroom::workspace
