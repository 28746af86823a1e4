using System.Text;
using MagnesiumGuide.Web.Http;

namespace MagnesiumGuide.Web.Tests.Http;

public sealed class SpareCopiesTests
{
    [Fact]
    public void The_oldest_goes_first_unless_it_was_used_since()
    {
        var spares = new SpareCopies(limit: 3_500);
        var (used, idle, last) = (Text('a'), Text('b'), Text('c'));
        used.Share(spares);
        idle.Share(spares);
        last.Share(spares);
        used.Find(ContentCoding.Identity).Should().NotBeNull();
        Text('d').Share(spares);

        spares.Bytes.Should().Be(3_000);
        idle.Find(ContentCoding.Identity).Should().BeNull();
        used.Find(ContentCoding.Identity).Should().NotBeNull();
        last.Find(ContentCoding.Identity).Should().NotBeNull();
        Encoding.ASCII.GetString(idle.Get(ContentCoding.Identity).Bytes).Should().Be(new string('b', 1_000));
    }

    [Fact]
    public void What_is_all_in_use_is_bounded_too()
    {
        var spares = new SpareCopies(limit: 2_500);
        for (var i = 0; i < 100; i++)
        {
            var text = Text((char)('A' + i % 26));
            text.Share(spares);
            text.Find(ContentCoding.Identity);
        }

        spares.Bytes.Should().Be(2_000);
    }

    [Fact]
    public void Bytes_that_nothing_smaller_stands_for_stay()
    {
        var spares = new SpareCopies(limit: 0);
        var noise = new byte[500];
        new Random(1).NextBytes(noise);
        foreach (var (bytes, isText) in new[] { ("x"u8.ToArray(), true), (noise, true), (new byte[1_000], false), ([], true) })
        {
            var body = new Representations(bytes, isText, isKept: true);
            body.Share(spares);
            foreach (var coding in Enum.GetValues<ContentCoding>()) body.Get(coding).Bytes.Should().Equal(bytes);
            body.PackBest();
            foreach (var coding in Enum.GetValues<ContentCoding>()) body.Get(coding).Should().Match<Representation>(copy => copy.Coding == ContentCoding.Identity);
        }

        spares.Bytes.Should().Be(0);
    }

    [Fact]
    public void What_nobody_asks_for_again_takes_no_room()
    {
        var spares = new SpareCopies(limit: 10_000);
        var text = Text('a');
        text.Share(spares);
        text.Get(ContentCoding.Gzip);
        spares.Bytes.Should().BeGreaterThan(1_000);
        text.Withdraw();
        spares.Bytes.Should().Be(0);
    }

    private static Representations Text(char letter) => new(Encoding.ASCII.GetBytes(new string(letter, 1_000)), isText: true, isKept: true);
}
