using Microsoft.Extensions.Primitives;

namespace MagnesiumGuide.Web.Http;

/// <summary>The bytes of an answer in one coding, and the strong tag that is theirs alone (RFC 9110, section 8.8.3).</summary>
internal sealed class Representation(ContentCoding coding, byte[] bytes, string tag)
{
    // Every processor that sends a page writes here, and they would wait for each other: after this many, nobody needs to know more.
    private const int MostCounted = 1_000;

    /// <summary>How the bytes are packed.</summary>
    public ContentCoding Coding => coding;

    /// <summary>The bytes.</summary>
    public byte[] Bytes => bytes;

    /// <summary>The entity tag, with its quotation marks.</summary>
    public string Tag => tag;

    /// <summary>The tag of a copy of the same bytes, packed in haste, that this one took the place of; null when there was none. Who has that copy needs no other.</summary>
    public string? FormerTag { get; init; }

    /// <summary>The value of ETag.</summary>
    public StringValues ETag { get; } = tag;

    /// <summary>The value of Content-Encoding; empty for bytes as they are.</summary>
    public StringValues ContentEncoding { get; } = coding switch
    {
        ContentCoding.Brotli => "br",
        ContentCoding.Gzip => "gzip",
        _ => StringValues.Empty,
    };

    /// <summary>How often it was sent since <see cref="Forget"/>; roughly, and counted no further than a thousand.</summary>
    public int Uses { get; private set; }

    /// <summary>Its place among the spare copies; null when it is none of them, which they know.</summary>
    public LinkedListNode<(Representations Owner, Representation Copy)>? Spare { get; set; }

    /// <summary>Counts one use.</summary>
    public void Use()
    {
        if (Uses < MostCounted) Uses++;
    }

    /// <summary>Begins to count anew.</summary>
    public void Forget() => Uses = 0;
}
