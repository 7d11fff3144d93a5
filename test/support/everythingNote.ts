/** A note with something of everything that the preview shows, longer than its panel. */
export const everythingNote = `---
title: Everything
weight: 9
tags: [platform, survey]
---

<!-- {{% button href="https://example.com/video" style="warning" icon="video" %}}Watch talk on YouTube{{% /button %}} -->
{{% button href="https://speakerdeck.com/x" style="tip" icon="person-chalkboard" %}}Slides{{% /button %}}

First words.

{{% notice style="tip" title="A tip" %}}Plan around the tide.{{% /notice %}}

{{% expand "More" %}}
Hidden words.
{{% /expand %}}

{{< tabs >}}
{{% tab title="one" %}}First tab.{{% /tab %}}
{{% tab title="two" %}}Second tab.{{% /tab %}}
{{< /tabs >}}

TODO: Steal slide "two harbours"

A note: [queues](../03_queues-all-the-way-down#backpressure). Nowhere: [gone](../gone).

\`\`\`go {linenos=true hl_lines="2"}
func main() {
	serve("localhost", 8080) // for now
}
\`\`\`

Waiting grows with load, {{< math >}}\\(W = \\frac{1}{\\mu - \\lambda}\\){{< /math >}}, and so does what waits.

\`\`\`mermaid
flowchart LR
  client[Client] --> gateway{Gateway}
  gateway -->|asks| store[(Store)]
\`\`\`

![A timeline](../_img/failover-timeline.png?width=20vw&classes=shadow) ![Not there](../_img/nothing.png)

{{% badge style="info" title="Version" %}}6{{% /badge %}} {{% unheard of %}}

${Array.from({ length: 60 }, (_, i) => `## Part ${i}\n\nWords of part ${i}.\n`).join('\n')}
`;
