// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to core/git: libgit2's objects as values that free themselves.

#include <memory>

#include <git2.h>

#include <QByteArray>
#include <QFile>
#include <QString>

#include "core/git/Commit.h"

namespace readyroom::git {

template <auto function>
struct FreeBy
{
    template <class T>
    void operator()(T* object) const
    {
        function(object);
    }
};

using RepositoryHandle = std::unique_ptr<git_repository, FreeBy<git_repository_free>>;
using ReferenceHandle = std::unique_ptr<git_reference, FreeBy<git_reference_free>>;
using CommitHandle = std::unique_ptr<git_commit, FreeBy<git_commit_free>>;
using ObjectHandle = std::unique_ptr<git_object, FreeBy<git_object_free>>;
using TreeHandle = std::unique_ptr<git_tree, FreeBy<git_tree_free>>;
using TreeEntryHandle = std::unique_ptr<git_tree_entry, FreeBy<git_tree_entry_free>>;
using BlobHandle = std::unique_ptr<git_blob, FreeBy<git_blob_free>>;
using OdbHandle = std::unique_ptr<git_odb, FreeBy<git_odb_free>>;
using IndexHandle = std::unique_ptr<git_index, FreeBy<git_index_free>>;
using ConfigHandle = std::unique_ptr<git_config, FreeBy<git_config_free>>;
using SignatureHandle = std::unique_ptr<git_signature, FreeBy<git_signature_free>>;
using DiffHandle = std::unique_ptr<git_diff, FreeBy<git_diff_free>>;
using PatchHandle = std::unique_ptr<git_patch, FreeBy<git_patch_free>>;
using StatusListHandle = std::unique_ptr<git_status_list, FreeBy<git_status_list_free>>;

/// Lets a handle be filled by a function that wants a pointer to a pointer.
template <class Handle>
class Receive final
{
public:
    explicit Receive(Handle& handle)
        : m_handle(handle)
    {
    }
    ~Receive() { m_handle.reset(m_raw); }
    Q_DISABLE_COPY_MOVE(Receive)
    operator typename Handle::pointer *() { return &m_raw; }

private:
    Handle& m_handle;
    typename Handle::pointer m_raw = nullptr;
};

/// Text that libgit2 allocates.
class Buffer final
{
public:
    Buffer() = default;
    ~Buffer() { git_buf_dispose(&m_buffer); }
    Q_DISABLE_COPY_MOVE(Buffer)
    operator git_buf*() { return &m_buffer; }
    [[nodiscard]] const char* text() const { return m_buffer.ptr; }
    [[nodiscard]] QByteArray bytes() const { return {m_buffer.ptr, static_cast<qsizetype>(m_buffer.size)}; }

private:
    git_buf m_buffer{};
};

/// libgit2 must be started once before its first use, on any thread. It is never shut down, because a worker may still
/// be inside when the process ends.
inline void startLibrary()
{
    static const int started = git_libgit2_init();
    Q_UNUSED(started)
}

[[nodiscard]] inline CommitId toCommitId(const git_oid* id)
{
    char text[GIT_OID_HEXSZ + 1];
    return CommitId(QString::fromLatin1(git_oid_tostr(text, sizeof text, id)));
}

} // namespace readyroom::git
