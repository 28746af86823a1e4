using System.Text;
using System.Xml;

namespace MagnesiumGuide.Web.Http;

/// <summary>Writes XML as UTF-8, so that nothing in the content can break it.</summary>
internal static class XmlDocumentText
{
    private static readonly XmlWriterSettings s_form = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        // A control character in a title must not take the whole feed down.
        CheckCharacters = false,
    };

    /// <summary>The bytes of a document.</summary>
    public static byte[] Write(Action<XmlWriter> content)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, s_form))
        {
            xml.WriteStartDocument();
            content(xml);
        }

        return bytes.ToArray();
    }
}
