using System.Buffers;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Connections;

namespace MagnesiumGuide.Web.Http;

/// <summary>
/// The memory that bytes pass through on their way from and to sockets, in blocks that hold a whole packed page: of the server's own, of 4 KB, each costs a copy and
/// a part of a system call.
/// </summary>
internal sealed class PinnedBlocks : MemoryPool<byte>
{
    /// <summary>The length of a block in bytes. Longer ones leave the processor's nearest cache before they are sent.</summary>
    public const int Length = 32 * 1024;

    // Eight megabytes. More are in use only while many slow readers wait for their bytes at a time.
    private const int MostFree = 256;

    private readonly Lock _lock = new();
    private readonly Stack<Block> _free = new(MostFree);

    /// <inheritdoc />
    public override int MaxBufferSize => Length;

    /// <inheritdoc />
    public override IMemoryOwner<byte> Rent(int minBufferSize = -1)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minBufferSize, Length);
        lock (_lock)
            if (_free.TryPop(out var free)) return free.Lend();
        return new Block(this).Lend();
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        lock (_lock) _free.Clear();
    }

    // The last one back is the first one out: it is the one that the processor still has at hand.
    private void Return(Block block)
    {
        lock (_lock)
            if (_free.Count < MostFree) _free.Push(block);
    }

    /// <summary>Makes the pools of the server.</summary>
    internal sealed class Factory : IMemoryPoolFactory<byte>
    {
        /// <inheritdoc />
        public MemoryPool<byte> Create(MemoryPoolOptions? options = null) => new PinnedBlocks();
    }

    private sealed class Block(PinnedBlocks pool) : IMemoryOwner<byte>
    {
        private readonly byte[] _bytes = GC.AllocateUninitializedArray<byte>(Length, pinned: true);
        private int _isLent;

        public Memory<byte> Memory => MemoryMarshal.CreateFromPinnedArray(_bytes, 0, Length);

        public Block Lend()
        {
            _isLent = 1;
            return this;
        }

        // A block given back twice would be lent to two connections at a time.
        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isLent, 0) == 1) pool.Return(this);
        }
    }
}
