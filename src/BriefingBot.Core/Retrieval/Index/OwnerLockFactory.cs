using Lock = Lucene.Net.Store.Lock;
using LockFactory = Lucene.Net.Store.LockFactory;

namespace BriefingBot.Retrieval.Index;

/// <summary>
/// Lucene's write lock as a file that is held open for oneself alone. Lucene's own one opens the file shared, which on Linux is a
/// shared lock that any number of processes get (seen in <c>/proc/locks</c> with 4.8.0-beta00017): two would write one index. The
/// system takes this lock back when the process dies, however it dies; the file stays and means nothing.
/// </summary>
internal sealed class OwnerLockFactory(string directory) : LockFactory
{
    public override Lock MakeLock(string lockName) => new OwnerLock(Path.Combine(directory, lockName));

    /// <summary>There is nothing to clear: a lock without a holder is none.</summary>
    public override void ClearLock(string lockName)
    {
    }

    private sealed class OwnerLock(string path) : Lock
    {
        private FileStream? held;

        public override bool Obtain()
        {
            if (held is not null)
            {
                return false;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            try
            {
                held = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
                return true;
            }
            catch (IOException failure) when (File.Exists(path))
            {
                FailureReason = failure;
                return false;
            }
        }

        public override bool IsLocked()
        {
            if (held is not null)
            {
                return true;
            }

            var free = Obtain();
            Dispose(disposing: true);
            return !free;
        }

        protected override void Dispose(bool disposing)
        {
            held?.Dispose();
            held = null;
        }
    }
}
