using System.Buffers;
using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;

namespace MagnesiumGuide.Web.Http;

/// <summary>
/// The body of an answer in the codings that clients ask for, each made when it is first needed. Once there is a brotli copy, the others are spare: they can go, and
/// come again with the same bytes, so that what is kept of many pages is little more than their brotli copies.
/// </summary>
internal sealed class Representations
{
    private const int BestQuality = 11;
    private const int LargeQuality = 9;

    // A millisecond for a long page, of which the best takes sixty.
    private const int FirstQuality = 5;

    // A fifth of that, for pages that are made faster than the packer comes to them while memory is short.
    private const int HastyQuality = 1;

    // What is larger than any page would take seconds at the best.
    private const int LargeLength = 150_000;
    private const int Window = 22;

    private readonly bool _isText;
    private readonly bool _isKept;
    private readonly int _length;
    private readonly Lock _packing = new();
    private volatile Representation? _plain;
    private volatile Representation? _gzip;
    private volatile Representation? _brotli;
    private volatile bool _isBest;
    private volatile bool _isGzipLarger;
    private volatile SpareCopies? _spares;

    /// <summary>Takes the bytes as they were made.</summary>
    /// <param name="bytes">The bytes, not packed.</param>
    /// <param name="isText">False for what is packed by its nature, such as pictures.</param>
    /// <param name="isKept">True for what is sent many times, and worth packing well.</param>
    public Representations(byte[] bytes, bool isText, bool isKept)
    {
        // Nothing becomes smaller than nothing.
        (_isText, _isKept, _length) = (isText && bytes.Length > 0, isKept, bytes.Length);
        Hash = Base64Url.EncodeToString(SHA256.HashData(bytes).AsSpan(0, 12));
        _plain = new Representation(ContentCoding.Identity, bytes, $"\"{Hash}\"");
    }

    /// <summary>Tells these bytes from all others: 96 bits of their SHA-256.</summary>
    public string Hash { get; }

    /// <summary>True once packing can make nothing smaller.</summary>
    public bool IsBest => _isBest || !_isText;

    /// <summary>How often the copy that packing would make smaller was sent.</summary>
    public int Uses => _brotli?.Uses ?? 0;

    /// <summary>The bytes in a coding, or as they are where that coding would be larger; null while they have to be made.</summary>
    public Representation? Find(ContentCoding coding)
    {
        var found = !_isText || (coding == ContentCoding.Gzip && _isGzipLarger) ? _plain : coding switch
        {
            ContentCoding.Brotli => _brotli,
            ContentCoding.Gzip => _gzip,
            _ => _plain,
        };
        found?.Use();
        return found;
    }

    /// <summary>The bytes in a coding, or as they are where that coding would be larger. What it has to pack first takes a millisecond.</summary>
    public Representation Get(ContentCoding coding)
    {
        if (Find(coding) is { } found) return found;
        Representation made;
        // However many ask for the first copy, it is made once.
        lock (_packing)
        {
            if (Find(coding) is { } other) return other;
            made = coding switch
            {
                ContentCoding.Brotli => _brotli = PackBrotli(Plain(), FirstQuality, "b5") ?? _plain!,
                ContentCoding.Gzip => _gzip = PackGzip(),
                _ => null,
            }
            ?? (_plain ??= new Representation(ContentCoding.Identity, Plain(), $"\"{Hash}\""));
            if (made.Coding == ContentCoding.Identity && coding == ContentCoding.Gzip) _isGzipLarger = true;
        }

        made.Use();
        if (made.Coding != ContentCoding.Brotli) _spares?.Keep(this, made);
        return made;
    }

    /// <summary>Packs as well as brotli can, which takes its time: some sixty milliseconds for a long page.</summary>
    public void PackBest()
    {
        if (IsBest) return;
        var packed = PackBrotli(Plain(), _length < LargeLength ? BestQuality : LargeQuality, "br", _brotli?.Tag);
        lock (_packing)
        {
            if (packed is not null) _brotli = packed;
            _isBest = true;
        }
    }

    /// <summary>Lets the copies that can be made again go when others need their memory more.</summary>
    public void Share(SpareCopies spares)
    {
        if (!_isText) return;
        _spares = spares;
        foreach (var copy in new[] { _plain, _gzip })
            if (copy is not null) spares.Keep(this, copy);
    }

    /// <summary>The opposite of <see cref="Share"/>, for what nobody will ask for again.</summary>
    public void Withdraw()
    {
        var spares = _spares;
        _spares = null;
        foreach (var copy in new[] { _plain, _gzip })
            if (copy is not null) spares?.Release(copy);
    }

    /// <summary>Lets a copy go.</summary>
    public void Drop(Representation copy)
    {
        lock (_packing)
        {
            if (copy == _gzip) _gzip = null;
            if (copy != _plain) return;
            // Something must be left to make it from.
            _brotli ??= PackBrotli(copy.Bytes, HastyQuality, "b1") ?? copy;
            if (_brotli != copy) _plain = null;
        }
    }

    private byte[] Plain() => _plain?.Bytes ?? Unpack(_brotli!.Bytes);

    // The same level of the same program gives the same bytes, as a strong tag promises.
    private Representation? PackGzip()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, _isKept ? CompressionLevel.SmallestSize : CompressionLevel.Fastest)) gzip.Write(Plain());
        return packed.ToArray() is { } bytes && bytes.Length < _length ? new Representation(ContentCoding.Gzip, bytes, $"\"{Hash}-gz\"") : null;
    }

    // The tag tells the quality, since each gives bytes of its own.
    private Representation? PackBrotli(byte[] bytes, int quality, string suffix, string? formerTag = null)
    {
        // What does not get smaller is not kept, so there is no need for more room.
        var packed = ArrayPool<byte>.Shared.Rent(bytes.Length);
        try
        {
            return BrotliEncoder.TryCompress(bytes, packed, out var length, quality, Window) && length < bytes.Length
                ? new Representation(ContentCoding.Brotli, packed[..length], $"\"{Hash}-{suffix}\"") { FormerTag = formerTag }
                : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packed);
        }
    }

    private byte[] Unpack(byte[] packed)
    {
        var bytes = new byte[_length];
        return BrotliDecoder.TryDecompress(packed, bytes, out var length) && length == _length
            ? bytes
            : throw new InvalidOperationException("What was packed can't be unpacked.");
    }
}
