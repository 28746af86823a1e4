using System.Buffers.Binary;
using System.Globalization;

namespace MagnesiumGuide.Content;

/// <summary>The first half of a SHA-256. Two numbers instead of one <see cref="UInt128"/>: what holds one of those can't be compiled ahead of time.</summary>
/// <param name="High">The first 64 bits.</param>
/// <param name="Low">The 64 bits after them.</param>
public readonly record struct Digest(ulong High, ulong Low)
{
    /// <summary>The digest in the first bytes of a hash.</summary>
    public static Digest Of(ReadOnlySpan<byte> hash) => new(BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[sizeof(ulong)..]));

    /// <summary>This and another in one, in whatever order.</summary>
    public Digest Xor(Digest other) => new(High ^ other.High, Low ^ other.Low);

    /// <summary>As 32 hexadecimal digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{High:x16}{Low:x16}");
}
